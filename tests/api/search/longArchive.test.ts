import type { StorySearch } from '../../../src/server/search/storySearch';
import { startNewsroom, type Newsroom } from '../../support/newsroom';

const STORIES = 3000;
const DAY = 24 * 3_600_000;
const HEADLINES = 7;
const LIMIT = 20;
/** More than an index is asked for at once. */
const MANY_WORDS = [
  ...['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf'],
  ...['hotel', 'india', 'juliett', 'kilo', 'lima', 'mike'],
];

/** How long ago stories were told, in seconds: ten a day for a while, then one in ten days; the last long ago. */
const secondsAgo = (number: number): number =>
  number < 2000
    ? number * 8640
    : number === STORIES - 1
      ? 1.7e9
      : 2000 * 8640 + (number - 2000) * 400_000;

interface Invented {
  number: number;
  headline: string[];
  body: string[];
  day: string;
  section: string | null;
}

function invented(number: number, newest: number): Invented {
  const body = ['always', `n${number}`];
  for (const every of [2, 9, 60, 700]) if (number % every === every - 1) body.push(`every${every}`);
  if (number % 3 === 0) body.push('wall', 'of', 'sound');
  else body.push('sound', 'wall');
  if (number % 4 === 0) body.push(...MANY_WORDS);
  if (number % 8 === 0) body.push('al');
  return {
    number,
    headline: number % HEADLINES === 0 ? ['always', 'every9'] : ['silent'],
    body,
    day: new Date(newest - secondsAgo(number) * 1000).toISOString().slice(0, 10),
    section: number % 5 === 0 ? 'sectionfive' : null,
  };
}

describe('search in a long archive', () => {
  let newsroom: Newsroom;
  let search: StorySearch;
  const newest = Date.UTC(2026, 9, 14, 12);
  const stories = Array.from({ length: STORIES }, (_, number) => invented(number, newest));

  beforeAll(async () => {
    newsroom = await startNewsroom();
    search = newsroom.strapi.plugin('newsroom').service('search');
    const kept = stories.map(({ number, headline, body, day, section }) => ({
      documentId: `story${number}`,
      locale: number % 11 === 10 ? 'de' : 'en',
      state: 'published' as const,
      row: number + 1,
      isPublic: true,
      moment: new Date(newest - secondsAgo(number) * 1000),
      text: {
        ...{ headline: headline.join(' '), lead: '', names: '', captions: '' },
        body: body.join(' '),
      },
      facts: { section, outlet: null, authors: [], day },
    }));
    // The oldest last and first, as archives are written.
    for (let first = 0; first < STORIES; first += 500) {
      const some = kept.slice(first, first + 500);
      await search.database?.index(first % 1000 === 0 ? some : some.reverse());
    }
  });
  afterAll(() => newsroom.stop());

  const QUESTION = {
    state: 'published',
    locale: 'en',
    fields: ['story', 'captions'],
    ...{ sections: null, outlet: null, author: null, from: null, to: null },
    withoutPublic: false,
    limit: LIMIT,
  } as const;
  const inEnglish = stories.filter(({ number }) => number % 11 !== 10);
  const has =
    (...words: string[]) =>
    ({ headline, body }: Invented) =>
      words.every((word) => headline.includes(word) || body.includes(word));
  const headed =
    (...words: string[]) =>
    ({ headline }: Invented) =>
      words.every((word) => headline.includes(word));

  /** The newest with the words, and the newest that have them in their headline where those are not all. */
  const expected = (
    anywhere: (story: Invented) => boolean,
    inHeadline: (story: Invented) => boolean
  ): string[] => {
    const all = inEnglish.filter(anywhere).slice(0, LIMIT);
    const others = all.length < LIMIT ? [] : inEnglish.filter(inHeadline).slice(0, LIMIT);
    return [...new Set([...all, ...others])].map(({ number }) => `story${number}`).sort();
  };

  it.each<
    [
      text: string,
      more: Partial<Record<'from' | 'to', string>> & { sections?: string[] },
      anywhere: (story: Invented) => boolean,
      inHeadline: (story: Invented) => boolean,
    ]
  >([
    ['always ', {}, has('always'), headed('always')],
    ['every2 ', {}, has('every2'), headed('every2')],
    ['every9 ', {}, has('every9'), headed('every9')],
    ['every60 ', {}, has('every60'), headed('every60')],
    ['every700 ', {}, has('every700'), headed('every700')],
    ['n2998 ', {}, has('n2998'), headed('n2998')],
    ['n2999 ', {}, has('n2999'), headed('n2999')],
    ['nowhere ', {}, has('nowhere'), headed('nowhere')],
    ['every9 every60 ', {}, has('every9', 'every60'), headed('every9', 'every60')],
    ['every700 every60 ', {}, has('every700', 'every60'), headed('every700', 'every60')],
    [
      'always -every2',
      {},
      (story) => has('always')(story) && !has('every2')(story),
      (story) => headed('always')(story) && !has('every2')(story),
    ],
    [
      'every',
      {},
      (story) => /every\d/.test(story.body.join()) || headed('every9')(story),
      headed('every9'),
    ],
    [`al ${MANY_WORDS.join(' ')} `, {}, ({ number }) => number % 8 === 0, () => false],
    [`${MANY_WORDS.join(' ')} al`, {}, ({ number }) => number % 8 === 0, () => false],
    [`${MANY_WORDS.join(' ')} -al`, {}, ({ number }) => number % 8 === 4, () => false],
    [
      'always -n1 -n2 -n3 -n4 -n5 -n6 -n7 -every2 -every9',
      {},
      (story) =>
        !has('every2')(story) && !has('every9')(story) && !(story.number > 0 && story.number < 8),
      (story) =>
        headed('always')(story) &&
        !has('every2')(story) &&
        !has('every9')(story) &&
        !(story.number > 0 && story.number < 8),
    ],
    ['always always always ', {}, has('always'), headed('always')],
    ['"wall of sound"', {}, ({ number }) => number % 3 === 0, () => false],
    [
      'always ',
      { sections: ['sectionfive'] },
      ({ section }) => section !== null,
      (story) => story.section !== null && headed('always')(story),
    ],
    [
      'every60 ',
      { from: '2026-04-01', to: '2026-09-30' },
      (story) => has('every60')(story) && story.day >= '2026-04-01' && story.day <= '2026-09-30',
      () => false,
    ],
    [
      'always ',
      { to: '2020-12-31' },
      ({ day }) => day <= '2020-12-31',
      (story) => story.day <= '2020-12-31' && headed('always')(story),
    ],
    ['always ', { from: '2027-01-01' }, () => false, () => false],
  ])('finds the newest: %s%j', async (text, more, anywhere, inHeadline) => {
    const hits = await search.database?.search({ ...QUESTION, text, ...more });
    expect(hits?.map(({ documentId }) => documentId).sort()).toEqual(
      expected(anywhere, inHeadline)
    );
  });

  it('finds those of the language that is asked for', async () => {
    const hits = await search.database?.search({ ...QUESTION, text: 'every60 ', locale: 'de' });
    expect(hits?.map(({ documentId }) => documentId).sort()).toEqual(
      stories
        .filter((story) => story.number % 11 === 10 && has('every60')(story))
        .slice(0, LIMIT)
        .map(({ number }) => `story${number}`)
        .sort()
    );
  });

  it.each([
    [
      'a hundred words',
      Array.from({ length: 100 }, (_, n) => ((n % 26) + 10).toString(36)).join(' '),
    ],
    [
      'a text without spaces',
      String.fromCodePoint(...Array.from({ length: 199 }, (_, n) => 0x4e00 + 7 * n)),
    ],
    [
      'a chain of words',
      Array.from({ length: 60 }, (_, n) => `a${n}`)
        .join('-')
        .slice(0, 200),
    ],
    ['many unwanted words', `always ${Array.from({ length: 60 }, (_, n) => `-z${n}`).join(' ')}`],
    [
      'what is syntax elsewhere',
      `NEAR(always 2) AND "all*" OR ^{x}:y @> ++z ~w <-> & | ! \\ ' ; -- /* */ #`,
    ],
    ['a mixture of scripts', 'always Привет 東京 سلام नमस्ते ไทย한국'],
  ])('answers %s', async (_, text) => {
    const hits = await search.database?.search({ ...QUESTION, text });
    expect(hits).toHaveLength(
      text.startsWith('always -') ? expected(has('always'), headed('always')).length : 0
    );
  });

  it('finds all of what there is where there is room, whenever it was', async () => {
    const hits = await search.database?.search({ ...QUESTION, text: 'every60 ', limit: 1000 });
    expect(hits).toHaveLength(inEnglish.filter(has('every60')).length);
    const ages = hits?.map(({ facts }) => Date.parse(facts.day)) ?? [];
    expect(Math.max(...ages) - Math.min(...ages)).toBeGreaterThan(3000 * DAY);
  });
});
