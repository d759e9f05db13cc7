#!/usr/bin/env node
import module from 'node:module';
import { CommanderError } from 'commander';
import { newsroomProgram } from './program';

/** Exit codes: 0 done, 1 the newsroom could not be reached or failed, 2 what was given cannot be used. */
const BAD_INPUT = 2;

/** Node 22.8 and later can keep what they compiled for the next run. */
function keepCompiled(): void {
  const newer: typeof module & { enableCompileCache?: () => void } = module;
  newer.enableCompileCache?.();
}

async function main(): Promise<void> {
  keepCompiled();
  const program = await newsroomProgram(process.argv[2]);
  await program.parseAsync();
}

main().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : BAD_INPUT);
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
