import { createDatabase, type BenchDatabase, type DatabaseKind } from '../support/databases';
import { startHost, type Host } from '../support/hosts';
import { newsroomOrder } from '../support/newsroom';
import { NOTHING_MEASURED, probe, type ProbeResult } from '../support/probe';
import { READS, type ReadName } from '../support/reads';
import { seed } from '../support/seed';

export interface GrowthOrder {
  sizes: number[];
  databases: DatabaseKind[];
  /** How often each read is asked of each archive. */
  times: number;
  progress(line: string): void;
}

/** One archive, and what a read of it costs. */
interface GrowthRow {
  database: DatabaseKind;
  articles: number;
  reads: Record<ReadName, ProbeResult>;
  /** Megabytes of the process behind the load. */
  memory: number;
}

export interface GrowthMeasurement {
  rows: GrowthRow[];
  /** The cost of a read of the largest archive over that of the smallest, the worse database. */
  ratios: { growthNewest: number; growthSection: number; growthBySlug: number };
}

const NAMES = ['newest', 'section', 'bySlug'] as const;

interface Archive {
  articles: number;
  database: BenchDatabase;
  host: Host;
}

/**
 * Measures the three reads in archives of several sizes. All archives are asked in turn, one request
 * at a time: what is measured is the cost of an answer, not of a queue.
 */
export async function measureGrowth(order: GrowthOrder): Promise<GrowthMeasurement> {
  const rows: GrowthRow[] = [];
  for (const kind of order.databases) rows.push(...(await measureOn(kind, order)));
  return { rows, ratios: ratiosOf(rows) };
}

async function measureOn(
  kind: DatabaseKind,
  { sizes, times, progress }: GrowthOrder
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
    const results = {} as Record<ReadName, Record<string, ProbeResult>>;
    for (const name of NAMES) {
      progress(`${kind}: ${name}`);
      results[name] = await probe({
        targets: archives.map(({ articles, host: { url } }) => ({
          name: String(articles),
          url,
          requests: READS[name](articles),
        })),
        times,
        statuses: [200],
      });
    }
    return archives.map(({ articles, host }) => ({
      database: kind,
      articles,
      reads: mapReads((name) => results[name][String(articles)] ?? NOTHING_MEASURED),
      memory: host.memory(),
    }));
  } finally {
    for (const { host } of archives) await host.stop();
    for (const database of databases) await database.drop();
  }
}

async function startOn(database: BenchDatabase, articles: number): Promise<Host> {
  const first = await startHost(newsroomOrder({ cache: false }), database);
  await first.stop();
  await seed(database, {
    articles,
    captionsPerArticle: 1,
    paragraphs: 0,
    captionDrafts: false,
    captionType: 'plugin::newsroom.image-caption',
  });
  return startHost(newsroomOrder({ cache: false }), database);
}

const mapReads = <Value>(of: (name: ReadName) => Value): Record<ReadName, Value> => ({
  newest: of('newest'),
  section: of('section'),
  bySlug: of('bySlug'),
});

function ratiosOf(rows: readonly GrowthRow[]): GrowthMeasurement['ratios'] {
  const worst = (name: ReadName) =>
    Math.max(
      ...[...new Set(rows.map(({ database }) => database))].map((kind) => {
        const own = rows
          .filter(({ database }) => database === kind)
          .sort((a, b) => a.articles - b.articles);
        const [smallest, largest] = [own[0], own.at(-1)];
        return smallest && largest
          ? largest.reads[name].p50 / smallest.reads[name].p50
          : Number.NaN;
      })
    );
  return {
    growthNewest: worst('newest'),
    growthSection: worst('section'),
    growthBySlug: worst('bySlug'),
  };
}
