import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { mixedLoad } from '../delivery/mixed';
import { sharesOf } from '../load/shares';
import { atRate } from '../support/atRate';
import { Cleaning } from '../support/cleaning';
import type { DatabaseKind } from '../support/databases';
import { filledDatabase } from '../support/filled';
import { startHost, type Host, type HostOrder } from '../support/hosts';
import type { LoadRequest } from '../support/load';
import { newsroomOrder, ROOT } from '../support/newsroom';
import { probe, timesOf, type ProbeResult } from '../support/probe';
import type { StatementsByHook } from '../support/statementCounter';
import { makeStockProject, STOCK_TYPES } from '../support/stockProject';
import { bulkTimes } from './bulk';
import type { OnBoth } from './onBoth';
import { startTimes } from './start';
import { Stories } from './stories';

export interface SaveOrder {
  database: DatabaseKind;
  /** Stories that are in the archive already. */
  articles: number;
  /** Stories that are saved in turn, for each number of captions. */
  stories: number;
  /** How often each act is timed. */
  times: number;
  /** How long reads and saves are mixed, in seconds, and how many begin in one. */
  seconds: number;
  perSecond: number;
  /** How often stories are published in bulk, and the servers started. */
  rounds: number;
  progress(line: string): void;
}

/** What an editor does to a story. */
const ACTS = ['save', 'publish', 'firstPublication'] as const;
export type Act = (typeof ACTS)[number];
const CAPTIONS = [2, 10] as const;

/** Statements of one act, those of Strapi itself and what is added. */
interface Statements {
  strapi: number;
  ours: number;
}

interface ActRow {
  act: Act;
  captions: number;
  stock: ProbeResult;
  newsroom: ProbeResult;
  /** Milliseconds of the processor that one such request takes. */
  cpu: OnBoth;
  statements: Statements;
  /** All of the newsroom's server, those outside of hooks by no name. */
  byHook: StatementsByHook;
}

export interface SaveMeasurement {
  rows: ActRow[];
  readsDuringSaves: { p50: number; p99: number; quietP50: number; quietP99: number };
  bulk: { time: OnBoth; cpu: OnBoth };
  start: { time: OnBoth; cpu: OnBoth };
}

/** Stories that are published by one request. */
export const IN_BULK = 20;

/**
 * What saving and publishing costs beside stock Strapi with the same content types, components and
 * captions: by the REST API, one request after the other and the two servers in turn, with all checks on.
 */
export async function measureSave(order: SaveOrder): Promise<SaveMeasurement> {
  const cleaning = new Cleaning();
  try {
    return await measure(order, cleaning);
  } finally {
    await cleaning.run();
  }
}

async function measure(order: SaveOrder, cleaning: Cleaning): Promise<SaveMeasurement> {
  const stockDir = cleaning.add(makeStockProject(ROOT), (dir) =>
    rmSync(dir, { recursive: true, force: true })
  );
  const start = async (what: HostOrder, owner: string) => {
    order.progress(`${order.articles} articles for ${owner}`);
    const database = await filledDatabase(order, what, owner, cleaning);
    const host = cleaning.add(await startHost(what, database), ({ stop }) => stop());
    return { host, order: what, database };
  };
  const started = {
    stock: await start(
      { appDir: stockDir, distDir: stockDir, readable: STOCK_TYPES },
      'api::image-caption'
    ),
    newsroom: await start(newsroomOrder({ cache: true, search: true }), 'plugin::newsroom'),
  };
  const { host: stock } = started.stock;
  const { host: newsroom } = started.newsroom;
  const pictures = Math.max(order.stories * Math.max(...CAPTIONS), 2 * IN_BULK);
  order.progress(`${pictures} pictures for each`);
  const written = {
    stock: await Stories.in(stock, pictures),
    newsroom: await Stories.in(newsroom, pictures),
  };
  const rows: ActRow[] = [];
  for (const captions of CAPTIONS) {
    order.progress(`${order.stories} stories with ${captions} captions for each`);
    const published = {
      stock: await publishedStories(written.stock, order.stories, captions),
      newsroom: await publishedStories(written.newsroom, order.stories, captions),
    };
    for (const act of ACTS) {
      order.progress(`${act}, ${captions} captions`);
      const requests = async (name: 'stock' | 'newsroom', host: Host) =>
        act === 'firstPublication'
          ? publications(await drafts(written[name], order.times, captions), host)
          : saves(act, published[name], order.times, host);
      const asked = {
        stock: await requests('stock', stock),
        newsroom: await requests('newsroom', newsroom),
      };
      const counted = {
        stock: await statementsOf(stock, asked.stock),
        newsroom: await statementsOf(newsroom, asked.newsroom),
      };
      const before = await cpuOf({ stock, newsroom });
      const { stock: ofStock, newsroom: ofNewsroom } = await probe({
        targets: [
          { name: 'stock', url: stock.url, requests: asked.stock },
          { name: 'newsroom', url: newsroom.url, requests: asked.newsroom },
        ],
        times: order.times,
        statuses: [200],
      });
      const worked = await cpuOf({ stock, newsroom });
      const sent = timesOf(order.times);
      if (!ofStock || !ofNewsroom) throw new Error('Nothing was measured.');
      const strapi = sum(counted.stock);
      const ours = sum(counted.newsroom) - strapi;
      rows.push({
        act,
        captions,
        stock: ofStock,
        newsroom: ofNewsroom,
        cpu: {
          stock: (worked.stock - before.stock) / sent,
          newsroom: (worked.newsroom - before.newsroom) / sent,
        },
        statements: { strapi, ours },
        byHook: counted.newsroom,
      });
    }
  }
  order.progress(`${IN_BULK} stories published by one request`);
  const bulk = await bulkTimes(
    {
      stock: { host: stock, stories: written.stock, type: 'api::article.article' },
      newsroom: { host: newsroom, stories: written.newsroom, type: 'plugin::newsroom.article' },
    },
    { stories: IN_BULK, rounds: order.rounds }
  );
  order.progress(`reads and saves together for ${order.seconds} s`);
  const { duringSaves, otherReads } = sharesOf(
    await atRate({
      urls: [newsroom.url],
      requests: mixedLoad(order.articles, 20_000, newsroom.token),
      perSecond: order.perSecond,
      seconds: order.seconds,
    })
  );
  order.progress('starts');
  await stock.stop();
  await newsroom.stop();
  return {
    rows,
    readsDuringSaves: {
      p50: duringSaves.p50,
      p99: duringSaves.p99,
      quietP50: otherReads.p50,
      quietP99: otherReads.p99,
    },
    bulk,
    start: await startTimes(started, order.rounds),
  };
}

const cpuOf = async (hosts: { stock: Host; newsroom: Host }): Promise<OnBoth> => ({
  stock: await hosts.stock.cpu(),
  newsroom: await hosts.newsroom.cpu(),
});

async function publishedStories(
  stories: Stories,
  count: number,
  captions: number
): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    ids.push(await stories.publish(number, captions));
  }
  return ids;
}

/** As many as are published once each, while it is counted, warmed up and timed. */
async function drafts(stories: Stories, times: number, captions: number): Promise<string[]> {
  const ids: string[] = [];
  const count = COUNTED + timesOf(times);
  for (let number = 0; number < count; number += 1) {
    ids.push(await stories.draft(1000 + number, captions));
  }
  return ids;
}

const put = (path: string, data: object, { token }: Host): LoadRequest => ({
  method: 'PUT',
  path,
  headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
  body: JSON.stringify({ data }),
});

/** Each of another text, so that none is known from the one before. */
const saves = (act: Act, stories: readonly string[], times: number, host: Host): LoadRequest[] =>
  Array.from({ length: times }, (_each, turn) =>
    put(
      `/api/articles/${stories[turn % stories.length]}${act === 'save' ? '?status=draft' : ''}`,
      { standfirst: `What the harbour office said at ${turn}, when it was asked to ${act}.` },
      host
    )
  );

const publications = (stories: readonly string[], host: Host): LoadRequest[] =>
  stories.map((story) => put(`/api/articles/${story}`, {}, host));

/** Of so many acts the statements are counted; the first also fill what is kept in memory. */
const COUNTED = 5;

/** Takes the first requests away, sends them, and says which statements one of them took. */
async function statementsOf(host: Host, requests: LoadRequest[]): Promise<StatementsByHook> {
  let fewest: StatementsByHook | null = null;
  host.followHooks(true);
  for (const { method, path, headers, body } of requests.splice(0, COUNTED)) {
    await host.statements();
    const answer = await fetch(`${host.url}${path}`, { method, headers, body });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
    // Strapi reads the entry again for its events behind the answer.
    await pause(50);
    const sent = await host.statements();
    // What runs by the minute falls on some.
    if (!fewest || sum(sent) < sum(fewest)) fewest = sent;
  }
  host.followHooks(false);
  return fewest ?? {};
}

const sum = (statements: StatementsByHook): number =>
  Object.values(statements).reduce((total, count) => total + count, 0);
