#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { checkCommand } from './check';
import { importCommand } from './import';
import { mirrorsCommand } from './mirrors';

/** Exit codes: 0 done, 1 the newsroom could not be reached or failed, 2 what was given cannot be used. */
const BAD_INPUT = 2;

async function main(): Promise<void> {
  const program = new Command('newsroom')
    .description('Works on the newsroom of the Strapi project in this directory.')
    .exitOverride();
  program.addCommand(importCommand().exitOverride());
  program.addCommand(checkCommand().exitOverride());
  program.addCommand(mirrorsCommand().exitOverride());
  await program.parseAsync();
}

main().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : BAD_INPUT);
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
