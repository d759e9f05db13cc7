import type { Command } from 'commander';
import { newsroomProgram } from '../../../src/cli/program';
import { documentedCommands } from '../../support/documentation';

/** The words of a command, as a shell hands them over. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? ''
  );

/** A program that says which of its commands would be run, and runs none. */
async function listening(heard: string[]): Promise<Command> {
  const program = await newsroomProgram();
  const listen = (command: Command, path: string) => {
    command.exitOverride().configureOutput({ writeErr: () => undefined });
    for (const each of command.commands) listen(each, `${path} ${each.name()}`);
    if (command.commands.length === 0) command.action(() => void heard.push(path));
  };
  listen(program, 'newsroom');
  return program;
}

describe('the commands of the newsroom in the documentation', () => {
  const commands = documentedCommands.filter(({ command }) => command.startsWith('npx newsroom '));

  it.each(commands.map(({ where, command }) => [where, command]))(
    'are taken: %s',
    async (_where, command) => {
      const heard: string[] = [];
      const words = wordsOf(command).slice(2);
      const program = await listening(heard);
      await program.parseAsync(words, { from: 'user' });
      expect(heard).toHaveLength(1);
      expect(`newsroom ${words.join(' ')}`.startsWith(String(heard[0]))).toBe(true);
    }
  );

  it('are many, and would be refused with an option that there is not', async () => {
    expect(commands.length).toBeGreaterThan(14);
    for (const { command } of commands) {
      const words = [...wordsOf(command).slice(2), '--no-such-option'];
      const program = await listening([]);
      await expect(program.parseAsync(words, { from: 'user' })).rejects.toThrow('no-such-option');
    }
  });
});
