import { createStrapi } from '@strapi/strapi';
import type { ImportStoriesOptions, ImportSummary } from '../../src/server/archive';
import { inventedStories } from './inventedStories';

/** What a process that imports is told to do. */
export interface ImportOrder {
  appDir: string;
  distDir: string;
  /** One run after the other. */
  runs: Array<{ through: NonNullable<ImportStoriesOptions['through']>; stories: number }>;
}

/** What a run took. */
export interface ImportRun {
  through: NonNullable<ImportStoriesOptions['through']>;
  stories: number;
  seconds: number;
  /** Of the process, where it was largest while it ran. */
  peakMemoryMb: number;
}

const MEGABYTE = 1024 * 1024;
const LOOKED_EVERY = 250;

/** Starts a Strapi in this process and imports invented stories into it. */
async function run({ appDir, distDir, runs }: ImportOrder): Promise<void> {
  process.chdir(appDir);
  const strapi = createStrapi({ appDir, distDir });
  strapi.log.level = 'error';
  await strapi.load();
  let first = 0;
  for (const { through, stories } of runs) {
    let peak = 0;
    const look = () => (peak = Math.max(peak, process.memoryUsage().rss));
    const looking = setInterval(look, LOOKED_EVERY);
    const began = process.hrtime.bigint();
    const summary: ImportSummary = await strapi
      .plugin('newsroom')
      .service('archive')
      .importStories(inventedStories(first, stories), { through });
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    clearInterval(looking);
    look();
    if (summary.created !== stories) {
      throw new Error(`Of ${stories} stories ${JSON.stringify(summary)} came in.`);
    }
    process.send?.({
      through,
      stories,
      seconds,
      peakMemoryMb: peak / MEGABYTE,
    } satisfies ImportRun);
    first += stories;
  }
  await strapi.destroy();
  process.exit(0);
}

void run(JSON.parse(process.argv[2] ?? '{}') as ImportOrder);
