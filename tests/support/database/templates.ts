import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseKind, TestDatabase } from './kind';

/** Brings an empty database to where the tests begin, and lets go of it. */
export type Fill = (database: TestDatabase) => Promise<void>;

const BETWEEN_LOOKS = 50;

/** What the workers of this run tell each other; tests/jest.config.js names it, endRun.ts takes it away. */
function runFolder(): string {
  const folder = process.env.NEWSROOM_TEST_RUN;
  if (!folder) throw new Error('NEWSROOM_TEST_RUN names no folder. Run the tests by npm test.');
  return folder;
}

/** The worker that makes the folder makes the template; the others wait for it. */
function isFirst(folder: string): boolean {
  try {
    fs.mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * The name of a database that is filled once in a run of the tests, by whichever worker needs it
 * first, and that nobody writes to.
 */
export async function templateOf(kind: DatabaseKind, variant: string, fill: Fill): Promise<string> {
  const client = process.env.DATABASE_CLIENT ?? 'sqlite';
  const name = `${path.basename(runFolder())}_${variant}`;
  const folder = path.join(runFolder(), client, name);
  const [made, failed] = [path.join(folder, 'made'), path.join(folder, 'failed')];
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  if (isFirst(folder)) {
    try {
      await fill(await kind.create(name));
      fs.writeFileSync(made, '');
    } catch (error) {
      fs.writeFileSync(failed, String(error));
      throw error;
    }
  }
  while (!fs.existsSync(made)) {
    if (fs.existsSync(failed)) {
      throw new Error(`No newsroom started for the first time: ${fs.readFileSync(failed, 'utf8')}`);
    }
    await pause(BETWEEN_LOOKS);
  }
  return name;
}

/** The templates that this run has made. */
export function namesOfTemplates(): { client: string; name: string }[] {
  if (!fs.existsSync(runFolder())) return [];
  return fs
    .readdirSync(runFolder())
    .flatMap((client) =>
      fs.readdirSync(path.join(runFolder(), client)).map((name) => ({ client, name }))
    );
}
