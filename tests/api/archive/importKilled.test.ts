import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ImportSummary } from '../../../src/server/archive';
import type { TestDatabase } from '../../support/database';
import { asItems, importedStories } from '../../support/importedStories';
import { importedTables, indexCounts, withoutStories } from '../../support/importedTables';
import { startNewsroom } from '../../support/newsroom';
import { chanceOf } from '../../support/random';

const ROOT = path.resolve(__dirname, '..', '..', '..');
const SEED = 20_261_129;
const KILLS = 2;
/** More than are written in one transaction. */
const STORIES = importedStories(0, 120);

describe('an import that is killed', () => {
  let folder: string;
  let running: ChildProcess | null = null;
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-import-killed-'));
    fs.mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  });
  afterAll(() => {
    // One that outlives its test would keep the tests from ending.
    running?.kill('SIGKILL');
    fs.rmSync(folder, { recursive: true, force: true });
  });

  /** Runs until so many stories were said to be written, and a moment more. @returns how many were */
  function killedBehind(
    { environment }: TestDatabase,
    file: string,
    stories: number,
    milliseconds: number
  ): Promise<number> {
    const child = spawn(
      process.execPath,
      [path.join(__dirname, '..', '..', 'support', 'importProcess.mjs'), file],
      {
        cwd: ROOT,
        env: {
          ...process.env,
          ...environment,
          PUBLIC_DIRECTORY: path.join(folder, 'public'),
          HOST: '127.0.0.1',
          PORT: '0',
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      }
    );
    running = child;
    let said = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      said += String(chunk).split('\n').length - 1;
      if (said >= stories) setTimeout(() => child.kill('SIGKILL'), milliseconds);
    });
    return new Promise((resolve) => child.once('exit', () => resolve(said)));
  }

  it('and run again gives the same as one clean run', async () => {
    const chance = chanceOf(SEED);
    const first = await startNewsroom({ locales: ['ar'] });
    await first.stop({ keepDatabase: true });
    const { database } = first;
    const file = path.join(folder, 'stories.json');
    fs.writeFileSync(file, JSON.stringify(STORIES));
    let said = 0;
    for (let kill = 1; kill <= KILLS; kill += 1) {
      said = await killedBehind(database, file, said + 1, chance.below(400));
    }
    const newsroom = await startNewsroom({ database });
    try {
      const { strapi } = newsroom;
      const run = (): Promise<ImportSummary> =>
        strapi.plugin('newsroom').service('archive').importStories(asItems(STORIES), {});
      const written = await strapi.db
        .query('plugin::newsroom.article')
        .count({ where: { publishedAt: null } });
      // What was said to be written is there, and nothing stands there by half.
      expect(written).toBeGreaterThanOrEqual(said);
      const rest = await run();
      // One whose related stories had not come yet is written again, with them.
      expect(rest.created + rest.unchanged + rest.updated).toBe(STORIES.length);
      expect(rest.unchanged + rest.updated).toBe(written);
      const resumed = { tables: await importedTables(strapi), counts: await indexCounts(strapi) };
      await withoutStories(strapi);
      await run();
      await strapi.plugin('newsroom').service('moments').settled();
      const clean = { tables: await importedTables(strapi), counts: await indexCounts(strapi) };
      expect(resumed).toEqual(clean);
    } finally {
      await newsroom.stop();
    }
  });
});
