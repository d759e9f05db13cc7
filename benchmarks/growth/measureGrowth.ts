import { createDatabase, type BenchDatabase, type DatabaseKind } from '../support/databases';
import { startHost, type Host } from '../support/hosts';
import { load, type LoadResult } from '../support/load';
import { newsroomOrder } from '../support/newsroom';
import { READS, type ReadName } from '../support/reads';
import { seed } from '../support/seed';

export interface GrowthOrder {
  sizes: number[];
  databases: DatabaseKind[];
  /** How long each read is asked for in each round, in seconds. */
  seconds: number;
  rounds: number;
  progress(line: string): void;
}

/** One archive, and what a read of it costs. */
export interface GrowthRow {
  database: DatabaseKind;
  articles: number;
  reads: Record<ReadName, LoadResult>;
  /** Megabytes of the process behind the load. */
  memory: number;
}

export interface GrowthMeasurement {
  rows: GrowthRow[];
  /** The cost of a read of the largest archive over that of the smallest, the worse database. */
  ratios: { growthNewest: number; growthSection: number; growthBySlug: number };
}

const NAMES = ['newest', 'section', 'bySlug'] as const;

/** One connection asks at a time: what is measured is the cost of an answer, not of a queue. */
const CONNECTIONS = 1;

interface Archive {
  articles: number;
  database: BenchDatabase;
  host: Host;
}

/** Measures the three reads in archives of several sizes, which are all asked in turn. */
export async function measureGrowth(order: GrowthOrder): Promise<GrowthMeasurement> {
  const rows: GrowthRow[] = [];
  for (const kind of order.databases) rows.push(...(await measureOn(kind, order)));
  return { rows, ratios: ratiosOf(rows) };
}

async function measureOn(
  kind: DatabaseKind,
  { sizes, seconds, rounds, progress }: GrowthOrder
): Promise<GrowthRow[]> {
  const archives: Archive[] = [];
  const databases: BenchDatabase[] = [];
  try {
    for (const articles of sizes) {
      progress(`${kind}: an archive of ${articles} articles`);
      const database = await createDatabase(kind);
      databases.push(database);
      archives.push({ articles, database, host: await startOn(database, articles) });
    }
    const runs = new Map<string, LoadResult[]>();
    // The first round only warms up.
    for (let round = 0; round <= rounds; round += 1) {
      progress(`${kind}: round ${round} of ${rounds}`);
      for (const name of NAMES) {
        for (const { articles, host } of archives) {
          const result = await load({
            url: host.url,
            requests: READS[name](articles),
            connections: CONNECTIONS,
            seconds: round === 0 ? Math.min(seconds, 2) : seconds,
            status: 200,
          });
          if (round > 0) {
            const key = `${name} ${articles}`;
            runs.set(key, [...(runs.get(key) ?? []), result]);
          }
        }
      }
    }
    return archives.map(({ articles, host }) => ({
      database: kind,
      articles,
      reads: {
        newest: median(runs.get(`newest ${articles}`)),
        section: median(runs.get(`section ${articles}`)),
        bySlug: median(runs.get(`bySlug ${articles}`)),
      },
      memory: host.memory(),
    }));
  } finally {
    for (const { host } of archives) await host.stop();
    for (const database of databases) await database.drop();
  }
}

async function startOn(database: BenchDatabase, articles: number): Promise<Host> {
  const first = await startHost(newsroomOrder({ cold: true }), database);
  await first.stop();
  await seed(database, {
    articles,
    captionsPerArticle: 1,
    paragraphs: 0,
    captionDrafts: false,
    captionType: 'plugin::newsroom.image-caption',
  });
  return startHost(newsroomOrder({ cold: true }), database);
}

/** The run in the middle, by its rate. */
export function median(results: readonly LoadResult[] = []): LoadResult {
  const sorted = [...results].sort((a, b) => a.perSecond - b.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('Nothing was measured.');
  return middle;
}

function ratiosOf(rows: readonly GrowthRow[]): GrowthMeasurement['ratios'] {
  const worst = (name: ReadName) =>
    Math.max(
      ...[...new Set(rows.map(({ database }) => database))].map((kind) => {
        const own = rows
          .filter(({ database }) => database === kind)
          .sort((a, b) => a.articles - b.articles);
        const [smallest, largest] = [own[0], own.at(-1)];
        return smallest && largest
          ? smallest.reads[name].perSecond / largest.reads[name].perSecond
          : Number.NaN;
      })
    );
  return {
    growthNewest: worst('newest'),
    growthSection: worst('section'),
    growthBySlug: worst('bySlug'),
  };
}
