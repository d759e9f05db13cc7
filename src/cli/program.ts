import { Command } from 'commander';

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./import/importCommand')).importCommand(),
  export: async () => (await import('./export/exportCommand')).exportCommand(),
  check: async () => (await import('./check')).checkCommand(),
  mirrors: async () => (await import('./mirrors')).mirrorsCommand(),
};

/**
 * All that `newsroom …` can be told; what it refuses is thrown.
 *
 * @param name of the command that is meant: it alone is loaded. Where none is of that name, all are.
 */
export async function newsroomProgram(name?: string): Promise<Command> {
  const program = new Command('newsroom')
    .description('Works on the newsroom of the Strapi project in this directory.')
    .exitOverride();
  const named = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const loads = named ? [named] : Object.values(COMMANDS);
  for (const command of await Promise.all(loads.map((load) => load()))) {
    program.addCommand(command.exitOverride());
  }
  return program;
}
