import { Cleaning } from '../support/cleaning';
import { createDatabase, type BenchDatabase, type DatabaseKind } from '../support/databases';
import { startHost, type Host } from '../support/hosts';
import type { LoadRequest } from '../support/load';
import { newsroomOrder } from '../support/newsroom';
import { probe, type ProbeResult } from '../support/probe';
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
] as const;
type Kind = (typeof KINDS)[number];

export interface SearchMeasurement {
  kinds: Record<Kind, ProbeResult>;
  /** All kinds mixed. */
  all: ProbeResult;
  like: ProbeResult;
  saves: Record<'with search' | 'without search', ProbeResult>;
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
  progress('a copy without search');
  const other = cleaning.add(await database.copy(), ({ drop }) => drop());
  progress('all stories are made searchable');
  await (await hostOn(database, true)).stop();
  await database.settle();
  const host = cleaning.add(await hostOn(database, true), ({ stop }) => stop());

  const asked = questions(times);
  const kinds = {} as Record<Kind, ProbeResult>;
  const ask = async (requests: LoadRequest[], count: number) => {
    const { newsroom } = await probe({
      targets: [{ name: 'newsroom', url: host.url, requests }],
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
  const without = cleaning.add(await hostOn(other, false), ({ stop }) => stop());
  const saves = await probe({
    targets: [
      { name: 'with search', url: host.url, requests: savesOn(host, order.saves) },
      { name: 'without search', url: without.url, requests: savesOn(without, order.saves) },
    ],
    times: order.saves,
    statuses: [200],
  });
  return { kinds, all, like, saves: saves as SearchMeasurement['saves'] };
}

/** A draft that gets another text each time. */
function savesOn({ token }: Host, count: number): LoadRequest[] {
  const rank = zipfRanks(99);
  return Array.from({ length: 2 * count }, (_, index) => ({
    method: 'PUT',
    path: `/api/articles/article${(index % 50) + 1}?status=draft`,
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
