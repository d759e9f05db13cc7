import { Cleaning } from '../support/cleaning';
import { createDatabase, type BenchDatabase, type DatabaseKind } from '../support/databases';
import { startHost, type Host } from '../support/hosts';
import type { LoadRequest } from '../support/load';
import { newsroomOrder } from '../support/newsroom';
import { NOTHING_MEASURED, probe, type ProbeResult } from '../support/probe';
import type { Workers } from '../support/processorTime';
import { fillCorpus, wordOfRank, zipfRanks } from './corpus';

export interface SearchOrder {
  database: DatabaseKind;
  stories: number;
  /** How often each kind of question is asked, and how often with LIKE. */
  times: number;
  likeTimes: number;
  /** How many saves are timed. */
  saves: number;
  progress(line: string): void;
}

const KINDS = [
  'a frequent word',
  'a word',
  'a rare word',
  'two frequent words',
  'two words',
  'three words',
  'a beginning',
  'a phrase',
  'a word without another',
  'a word in a section',
  'a word of a year',
  'a frequent word in a section',
  'a frequent word of a month',
] as const;
type Kind = (typeof KINDS)[number];

export interface SearchMeasurement {
  kinds: Record<Kind, ProbeResult>;
  /** All kinds mixed. */
  all: ProbeResult;
  like: ProbeResult;
  saves: Record<SaveKind, SaveResult>;
}

const SAVE_KINDS = ['with search', 'without search'] as const;
type SaveKind = (typeof SAVE_KINDS)[number];

interface SaveResult extends ProbeResult {
  /** Of one save. */
  statements: number;
}

const get = (path: string): LoadRequest => ({ method: 'GET', path });
const search = (q: string, more = '') =>
  get(`/api/articles/search?q=${encodeURIComponent(q)}${more}`);

/** Words as they are looked for: seldom the most frequent, which say nothing. */
function questions(count: number): Record<Kind, LoadRequest[]> {
  const rank = zipfRanks(815);
  const word = () => wordOfRank(20 + rank());
  const many = (make: (index: number) => LoadRequest) =>
    Array.from({ length: count }, (_, index) => make(index));
  return {
    'a frequent word': many((index) => search(`${wordOfRank(index % 20)} `)),
    'a word': many(() => search(`${word()} `)),
    'a rare word': many((index) => search(`${wordOfRank(20_000 + 37 * index)} `)),
    'two frequent words': many((index) =>
      search(`${wordOfRank(index % 20)} ${wordOfRank((index + 7) % 20)} `)
    ),
    'two words': many(() => search(`${word()} ${word()} `)),
    'three words': many(() => search(`${word()} ${word()} ${word()} `)),
    'a beginning': many(() => search(word().slice(0, 4))),
    'a phrase': many(() => search(`"${word()} ${word()}"`)),
    'a word without another': many((index) => search(`${word()} -${wordOfRank(index % 20)}`)),
    'a word in a section': many((index) =>
      search(`${word()} `, `&section=section-${(index % 20) + 1}`)
    ),
    'a word of a year': many((index) => {
      const year = 2006 + (index % 20);
      return search(`${word()} `, `&from=${year}-01-01&to=${year}-12-31`);
    }),
    'a frequent word in a section': many((index) =>
      search(`${wordOfRank(index % 20)} `, `&section=section-${(index % 20) + 1}`)
    ),
    'a frequent word of a month': many((index) => {
      const month = `${2006 + (index % 20)}-05`;
      return search(`${wordOfRank(index % 20)} `, `&from=${month}-01&to=${month}-31`);
    }),
  };
}

/**
 * What a search costs, against Strapi's own `_q` with LIKE in the same run, and what it adds to a save. One
 * request at a time, no answer from memory.
 */
export async function measureSearch(order: SearchOrder): Promise<SearchMeasurement> {
  const cleaning = new Cleaning();
  try {
    return await measure(order, cleaning);
  } finally {
    await cleaning.run();
  }
}

const hostOn = (database: BenchDatabase, isOn: boolean): Promise<Host> =>
  startHost(newsroomOrder({ cache: false, search: isOn }), database);

async function measure(order: SearchOrder, cleaning: Cleaning): Promise<SearchMeasurement> {
  const { progress, times } = order;
  const database = cleaning.add(await createDatabase(order.database), ({ drop }) => drop());
  await (await hostOn(database, false)).stop();
  await fillCorpus(database, order.stories, progress);
  progress('all stories are made searchable');
  await (await hostOn(database, true)).stop();
  await database.settle();
  const host = cleaning.add(await hostOn(database, true), ({ stop }) => stop());

  const asked = questions(times);
  const kinds = {} as Record<Kind, ProbeResult>;
  const ask = async (requests: LoadRequest[], count: number) => {
    const { newsroom } = await probe({
      targets: [
        { name: 'newsroom', url: host.url, requests, workers: await workersOf(host, database) },
      ],
      times: count,
      statuses: [200],
    });
    if (!newsroom) throw new Error('Nothing was measured.');
    return newsroom;
  };
  for (const kind of KINDS) {
    progress(kind);
    kinds[kind] = await ask(asked[kind], times);
  }
  progress('all of them mixed');
  const mixed = Array.from({ length: times }, (_, index) => KINDS.map((kind) => asked[kind][index]))
    .flat()
    .filter((each) => each !== undefined);
  const all = await ask(mixed, mixed.length);
  progress('the same words with LIKE');
  const rank = zipfRanks(815);
  const like = await ask(
    Array.from({ length: order.likeTimes }, () =>
      get(`/api/articles?_q=${wordOfRank(20 + rank())}&sort=firstPublishedAt:desc`)
    ),
    order.likeTimes
  );
  progress('saves');
  // Of the same archive: another node, which keeps nothing to find stories by.
  const without = cleaning.add(await hostOn(database, false), ({ stop }) => stop());
  const saves = await measureSaves(order, database, {
    'with search': host,
    'without search': without,
  });
  return { kinds, all, like, saves };
}

const workersOf = async ({ pid }: Host, database: BenchDatabase): Promise<Workers> => ({
  processes: [pid],
  threads: await database.workers(),
});

/** Saves by two servers in turn, each of stories of its own. */
async function measureSaves(
  order: SearchOrder,
  database: BenchDatabase,
  hosts: Record<SaveKind, Host>
): Promise<SearchMeasurement['saves']> {
  // Each has its connections then, and knows the statements of its start.
  await probe({ targets: await targets(3), times: 3, statuses: [200] });
  for (const kind of SAVE_KINDS) await hosts[kind].statements();
  const results = await probe({
    targets: await targets(order.saves),
    times: order.saves,
    statuses: [200],
  });
  const resultOf = async (kind: SaveKind): Promise<SaveResult> => {
    const counted = Object.values(await hosts[kind].statements());
    const sent = order.saves + Math.ceil(order.saves / 10);
    return {
      ...(results[kind] ?? NOTHING_MEASURED),
      statements: counted.reduce((sum, each) => sum + each, 0) / sent,
    };
  };
  return {
    'with search': await resultOf('with search'),
    'without search': await resultOf('without search'),
  };

  async function targets(count: number) {
    // What works for the other node stands still meanwhile.
    const threads = await database.workers();
    return SAVE_KINDS.map((name, index) => ({
      name,
      url: hosts[name].url,
      requests: savesOn(hosts[name], 50 * index, count),
      workers: { processes: [hosts[name].pid], threads },
    }));
  }
}

/** Drafts of fifty stories, each of which gets another text each time. */
function savesOn({ token }: Host, behind: number, count: number): LoadRequest[] {
  const rank = zipfRanks(99);
  return Array.from({ length: 2 * count }, (_, index) => ({
    method: 'PUT',
    path: `/api/articles/article${behind + (index % 50) + 1}?status=draft`,
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({
      data: {
        body: [
          {
            __component: 'newsroom.text',
            text: Array.from({ length: 12 }, () => ({
              type: 'paragraph',
              children: [
                {
                  type: 'text',
                  text: Array.from({ length: 30 }, () => wordOfRank(rank())).join(' '),
                },
              ],
            })),
          },
        ],
      },
    }),
  }));
}
