import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Cleaning } from '../support/cleaning';
import type { BenchDatabase, DatabaseKind } from '../support/databases';
import { filledDatabase } from '../support/filled';
import { startBareServer, startHost, type Host, type HostOrder } from '../support/hosts';
import { load, type LoadRequest, type LoadResult } from '../support/load';
import { median } from '../support/median';
import { newsroomOrder, ROOT } from '../support/newsroom';
import { NOTHING_MEASURED, probe, type ProbeResult } from '../support/probe';
import { HEADLINES, pathOfArticle, READS } from '../support/reads';
import { dropTriggers } from '../support/seed';
import { makeStockProject, STOCK_TYPES } from '../support/stockProject';
import { mixedLoad, save } from './mixed';

export interface DeliveryOrder {
  articles: number;
  database: DatabaseKind;
  /** How long each load lasts in each round, in seconds. */
  seconds: number;
  rounds: number;
  connections: number;
  /** How many saves are timed with delivery and without. */
  saves: number;
  progress(line: string): void;
}

/**
 * `bare` is a Node server that sends the very bytes of the newsroom's answer, its headers included,
 * `body` one that sends the same body with the two headers that a client needs.
 */
type ServerName = 'stock' | 'cold' | 'warm' | 'bare' | 'body';

interface DeliveryRow extends LoadResult {
  what: string;
  server: ServerName | '304';
}

export interface DeliveryMeasurement {
  rows: DeliveryRow[];
  saves: Record<'with delivery' | 'without delivery', ProbeResult>;
  /** Megabytes of each process, behind all loads. */
  memory: Record<ServerName, number>;
  ratios: Record<
    | 'warmToBare'
    | 'warmToBody'
    | 'coldNewestToStock'
    | 'coldBySlugToStock'
    | 'mixedToStock'
    | 'writeToStock',
    number
  >;
}

/** One load of one server; the loads of a round follow each other. */
interface Load {
  what: string;
  server: DeliveryRow['server'];
  host: Host;
  requests: LoadRequest[];
  status?: number;
}

/** The story that is asked for again and again: not the newest, which lists would warm. */
const STORY = 777;
const MIXED_REQUESTS = 20_000;
const WITH_PICTURES = 'newest 20, pictures';

/** Measures delivery against stock Strapi and a bare server, in one run and in turn. */
export async function measureDelivery(order: DeliveryOrder): Promise<DeliveryMeasurement> {
  const cleaning = new Cleaning();
  try {
    return await measure(order, cleaning);
  } finally {
    await cleaning.run();
  }
}

async function measure(order: DeliveryOrder, cleaning: Cleaning): Promise<DeliveryMeasurement> {
  const { progress, articles } = order;
  const remove = (dir: string) => rmSync(dir, { recursive: true, force: true });
  const stockDir = cleaning.add(makeStockProject(ROOT), remove);
  const stockOrder = { appDir: stockDir, distDir: stockDir, readable: STOCK_TYPES };

  progress(`${articles} articles for stock Strapi`);
  const stockDatabase = await filledDatabase(order, stockOrder, 'api::image-caption', cleaning);
  progress(`${articles} articles for the newsroom`);
  const newsroom = newsroomOrder({ cache: true });
  const warmDatabase = await filledDatabase(order, newsroom, 'plugin::newsroom', cleaning);
  const coldDatabase = cleaning.add(await warmDatabase.copy(), ({ drop }) => drop());

  progress('starting the servers');
  const start = async (what: HostOrder, database: BenchDatabase) =>
    cleaning.add(await startHost(what, database), ({ stop }) => stop());
  const stock = await start(stockOrder, stockDatabase);
  const cold = await start(newsroomOrder({ cache: false }), coldDatabase);
  const warm = await start(newsroom, warmDatabase);
  // The loads ask for no encoding, and each encoding has an ETag of its own.
  const plain = { headers: { 'Accept-Encoding': 'identity' } };
  const answer = await fetch(`${warm.url}${pathOfArticle(STORY)}`, plain);
  const etag = answer.headers.get('etag');
  const folder = cleaning.add(mkdtempSync(path.join(tmpdir(), 'newsroom-bytes-')), remove);
  const bytes = path.join(folder, 'answer.json');
  writeFileSync(bytes, Buffer.from(await answer.arrayBuffer()));
  const startBare = async (headers: Record<string, string>) =>
    cleaning.add(await startBareServer(bytes, headers), ({ stop }) => stop());
  const sent = Object.fromEntries(answer.headers);
  const bare = await startBare(without(sent, ['date', 'connection', 'keep-alive']));
  const body = await startBare({
    'Content-Type': sent['content-type'] ?? '',
    'Content-Length': sent['content-length'] ?? '',
  });

  const story = [{ path: pathOfArticle(STORY) }];
  const loads: Load[] = [
    { what: 'article by slug', server: 'stock', host: stock, requests: READS.bySlug(articles) },
    { what: 'article by slug', server: 'cold', host: cold, requests: READS.bySlug(articles) },
    { what: 'article by slug', server: 'warm', host: warm, requests: story },
    ...(etag === null
      ? []
      : [
          {
            what: 'article by slug',
            server: '304' as const,
            host: warm,
            requests: [{ path: pathOfArticle(STORY), headers: { 'If-None-Match': etag } }],
            status: 304,
          },
        ]),
    { what: 'article by slug', server: 'bare', host: bare, requests: story },
    { what: 'article by slug', server: 'body', host: body, requests: story },
    { what: 'newest 20', server: 'stock', host: stock, requests: HEADLINES },
    { what: 'newest 20', server: 'cold', host: cold, requests: HEADLINES },
    { what: 'newest 20', server: 'warm', host: warm, requests: HEADLINES },
    { what: WITH_PICTURES, server: 'stock', host: stock, requests: READS.newest(articles) },
    { what: WITH_PICTURES, server: 'cold', host: cold, requests: READS.newest(articles) },
    { what: WITH_PICTURES, server: 'warm', host: warm, requests: READS.newest(articles) },
    { what: 'section', server: 'stock', host: stock, requests: READS.section(articles) },
    { what: 'section', server: 'cold', host: cold, requests: READS.section(articles) },
    { what: 'section', server: 'warm', host: warm, requests: READS.section(articles) },
    mixed('stock', stock, articles),
    mixed('warm', warm, articles),
  ];
  const rows = await inTurn(loads, order);

  progress(`${order.saves} saves with delivery and without`);
  // The database follows the lists by itself; without delivery nobody asks it to.
  await coldDatabase.run(...(await dropTriggers(coldDatabase)));
  const timed = await probe({
    targets: [
      { name: 'with delivery', url: warm.url, requests: savesOf(order, warm.token) },
      { name: 'without delivery', url: cold.url, requests: savesOf(order, cold.token) },
    ],
    times: order.saves,
    statuses: [200],
  });
  const saves = {
    'with delivery': timed['with delivery'] ?? NOTHING_MEASURED,
    'without delivery': timed['without delivery'] ?? NOTHING_MEASURED,
  };
  const memory = {
    stock: stock.memory(),
    cold: cold.memory(),
    warm: warm.memory(),
    bare: bare.memory(),
    body: body.memory(),
  };
  return { rows, saves, memory, ratios: ratiosOf(rows, saves) };
}

const mixed = (server: ServerName, host: Host, articles: number): Load => ({
  what: 'mixed, 5 % saves',
  server,
  host,
  requests: mixedLoad(articles, MIXED_REQUESTS, host.token),
});

const savesOf = ({ saves, articles }: DeliveryOrder, token: string): LoadRequest[] =>
  Array.from({ length: saves }, (_each, index) =>
    save(((index * 31) % articles) + 1, `Saved for the ${index}th time.`, token)
  );

/** Each load once a round, the servers one after the other, and of the rounds the one in the middle. */
async function inTurn(loads: Load[], order: DeliveryOrder): Promise<DeliveryRow[]> {
  const results = loads.map((): LoadResult[] => []);
  for (let round = 1; round <= order.rounds; round += 1) {
    for (const [index, { what, server, host, requests, status = 200 }] of loads.entries()) {
      order.progress(`round ${round} of ${order.rounds}: ${what}, ${server}`);
      const { connections, seconds } = order;
      const result = await load({ url: host.url, requests, connections, seconds, status });
      results[index]?.push(result);
    }
  }
  return loads.map(({ what, server }, index) => ({ what, server, ...median(results[index]) }));
}

/** Without what Node says itself of each connection. */
const without = (headers: Record<string, string>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

function ratiosOf(
  rows: readonly DeliveryRow[],
  saves: DeliveryMeasurement['saves']
): DeliveryMeasurement['ratios'] {
  const rate = (what: string, server: ServerName) =>
    rows.find((row) => row.what === what && row.server === server)?.perSecond ?? Number.NaN;
  const ratio = (what: string, one: ServerName, other: ServerName) =>
    rate(what, one) / rate(what, other);
  return {
    warmToBare: ratio('article by slug', 'warm', 'bare'),
    warmToBody: ratio('article by slug', 'warm', 'body'),
    coldNewestToStock: ratio('newest 20', 'cold', 'stock'),
    coldBySlugToStock: ratio('article by slug', 'cold', 'stock'),
    mixedToStock: ratio('mixed, 5 % saves', 'warm', 'stock'),
    writeToStock: saves['with delivery'].p50 / saves['without delivery'].p50,
  };
}
