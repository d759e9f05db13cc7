import { setTimeout as pause } from 'node:timers/promises';
import { mixedLoad } from '../delivery/mixed';
import { atRate } from '../support/atRate';
import { Cleaning } from '../support/cleaning';
import type { BenchDatabase, DatabaseKind } from '../support/databases';
import { filledDatabase } from '../support/filled';
import { startHost, type Host } from '../support/hosts';
import { newsroomOrder } from '../support/newsroom';
import { Importing } from './importing';
import { sharesOf, type Shares } from './shares';

export interface LoadTestOrder {
  articles: number;
  database: DatabaseKind;
  /** Reads and saves that are begun in a second, all nodes together. */
  perSecond: number;
  /** How long each of the loads lasts. */
  seconds: number;
  /** Different lists that are asked for in the burst. */
  lists: number;
  /** How long the memory is given to come back, in seconds. */
  calm: number;
  progress(line: string): void;
}

interface LoadRow extends Shares {
  nodes: number;
  /** Pages that were imported meanwhile; null where none were to be. */
  imported: number | null;
}

export interface LoadTestMeasurement {
  rows: LoadRow[];
  /** Megabytes of one node: before a burst of different lists, at its end, and some time later. */
  memory: { before: number; atItsEnd: number; afterwards: number };
  /** Rows of what is pruned, behind all loads, and the saves that wrote into it. */
  cacheChanges: { rows: number; saves: number };
  ratios: Record<'readsDuringSaves' | 'memoryAfterBurst' | 'errors', number>;
}

const REQUESTS = 20_000;

/** How readers and editors fare together on one node and on two, with an import beside them and without. */
export async function measureLoad(order: LoadTestOrder): Promise<LoadTestMeasurement> {
  const cleaning = new Cleaning();
  try {
    return await measure(order, cleaning);
  } finally {
    await cleaning.run();
  }
}

async function measure(order: LoadTestOrder, cleaning: Cleaning): Promise<LoadTestMeasurement> {
  const { progress } = order;
  progress(`${order.articles} articles`);
  const newsroom = newsroomOrder({ cache: true });
  const database = await filledDatabase(order, newsroom, 'plugin::newsroom', cleaning);
  const start = async () => cleaning.add(await startHost(newsroom, database), ({ stop }) => stop());
  const one = await start();
  const rows = [await loaded([one], false, order, database)];
  rows.push(await loaded([one], true, order, database));
  progress(`a burst of ${order.lists} different lists`);
  const memory = await burst(one, order);
  const two = await start();
  rows.push(await loaded([one, two], false, order, database));
  rows.push(await loaded([one, two], true, order, database));
  const saves = rows.reduce((sum, row) => sum + row.saves.count, 0);
  const [counted] = await database.run('SELECT COUNT(*) AS rows FROM newsroom_cache_changes');
  return {
    rows,
    memory,
    cacheChanges: { rows: Number(counted?.rows), saves },
    ratios: {
      readsDuringSaves: Math.max(
        ...rows
          .filter(({ imported }) => imported === null)
          .map(({ duringSaves, otherReads }) => duringSaves.p99 / otherReads.p99)
      ),
      memoryAfterBurst: memory.afterwards / memory.before,
      errors: rows.reduce((sum, { errors }) => sum + errors, 0),
    },
  };
}

async function loaded(
  nodes: readonly Host[],
  withImport: boolean,
  { articles, perSecond, seconds, progress }: LoadTestOrder,
  database: BenchDatabase
): Promise<LoadRow> {
  const beside = withImport ? ', an import beside it' : '';
  progress(`${perSecond} requests a second on ${nodes.length} nodes for ${seconds} s${beside}`);
  const importing = withImport ? new Importing(database) : null;
  const asked = await atRate({
    urls: nodes.map(({ url }) => url),
    requests: mixedLoad(articles, REQUESTS, nodes[0]?.token ?? ''),
    perSecond,
    seconds,
  });
  return {
    nodes: nodes.length,
    imported: importing === null ? null : await importing.stop(),
    ...sharesOf(asked),
  };
}

/** A crawler, or a reader who means harm: many long lists, each of them another. */
async function burst(
  { url, memory }: Host,
  { lists, calm }: LoadTestOrder
): Promise<LoadTestMeasurement['memory']> {
  const before = memory();
  const pages = Array.from({ length: lists }, (_each, index) => index + 1);
  const ask = async () => {
    for (let page = pages.shift(); page !== undefined; page = pages.shift()) {
      const path = `/api/articles?locale=en&pagination[page]=${page}&pagination[pageSize]=100&populate=*`;
      const answer = await fetch(`${url}${path}`);
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, ask));
  const atItsEnd = memory();
  await pause(calm * 1000);
  return { before, atItsEnd, afterwards: memory() };
}
