import { fillArchive, type Archive } from '../../support/archive';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { allow } from '../../support/paper';
import { deny, grant, signInReader } from '../../support/people';
import { chanceOf, type Chance } from '../../support/random';
import { Wire } from '../../support/wire';
import type { FastReads } from '../../../src/server/reads';

const SIZE = 40;
const QUESTIONS = 350;

/** What stands in a question, some of it right, some odd, some refused. */
const SORTS = [
  'sort=firstPublishedAt:desc',
  'sort=publishedAt:desc',
  'sort[0]=firstPublishedAt:desc',
  'sort[publishedAt]=desc',
  'sort=firstPublishedAt:DESC',
  'sort=firstPublishedAt:asc',
  'sort=headline',
  '',
];
const PAGES = [
  '',
  'pagination[pageSize]=20',
  'pagination[pageSize]=3',
  'pagination[page]=2&pagination[pageSize]=4',
  'pagination[page]=99',
  'pagination[start]=2&pagination[limit]=5',
  'pagination[limit]=3&pagination[withCount]=false',
  'pagination[pageSize]=7&pagination[withCount]=false',
  'pagination[pageSize]=1000',
  'pagination[limit]=-1',
  'pagination[page]=0',
  'pagination[page]=1&pagination[start]=1',
];
const POPULATES = [
  '',
  'populate=*',
  'populate=section',
  'populate[0]=section&populate[1]=captions.image',
  'populate[section]=true&populate[captions][populate][image]=true',
  'populate[captions][populate]=*&populate[section][fields][0]=name',
  'populate[captions][sort]=position:asc&populate[captions][fields][0]=caption',
  'populate[captions][filters][position]=1',
  'populate[body][populate]=*&populate[authors]=true',
  'populate[body][on][newsroom.quote]=true',
  'populate[captions][populate][image]=true&populate[body][populate]=*&populate[section]=true',
  'populate[body][populate]=*&populate[captions][populate][image]=true',
  'populate[captions][populate][image]=true&populate[body]=true',
  'populate[body][on][newsroom.figure]=true&populate[captions][populate][personsShown]=true',
  'populate[related][fields][0]=headline&populate[localizations]=true',
  'populate[section][populate][outlet]=true&populate[subjects]=true&populate[corrections]=true',
  'populate[localizations][populate][captions][populate][image]=true',
  'populate[section][populate][articles]=true',
];
const FIELDS = [
  '',
  'fields[0]=headline',
  'fields=headline,slug&',
  'fields[0]=locale',
  'fields[0]=edNote',
];
const LOCALES = ['', 'locale=en', 'locale=ar', 'locale=fr', 'locale=*', 'locale='];
const ENDS = ['', 'status=published', 'status=draft', '_q=story', 'nonsense=1'];

function questionOf(chance: Chance, { sections }: Archive): string {
  const [first] = sections;
  const filters = chance.oneOf([
    '',
    '',
    'filters[section][slug]=news',
    'filters[section][slug][$eq]=sport',
    'filters[section][slug]=empty',
    'filters[section][slug]=nowhere',
    `filters[section][documentId]=${first}`,
    `filters[section][documentId][$eq]=${first}&filters[urgency][$gt]=3`,
    `filters[slug]=story-${chance.below(SIZE)}`,
    `filters[slug][$eq]=story-${chance.below(SIZE)}`,
    `filters[slug][$in]=story-${chance.below(SIZE)}`,
    'filters[slug]=STORY-1',
    'filters[$and][0][section][slug]=news',
    'filters[edNote]=x',
  ]);
  const sort = filters.includes('[slug]=story') || chance.is(0.15) ? '' : chance.oneOf(SORTS);
  return [
    filters,
    chance.is(0.8) && sort ? chance.oneOf(SORTS.slice(0, 4)) : sort,
    chance.oneOf(PAGES),
    chance.oneOf(POPULATES),
    chance.is(0.7) ? '' : chance.oneOf(FIELDS),
    chance.oneOf(LOCALES),
    chance.is(0.85) ? '' : chance.oneOf(ENDS),
  ]
    .filter(Boolean)
    .join('&');
}

describe('the reads that sites live on', () => {
  const seed = 20_241_125;
  const chance = chanceOf(seed);
  let newsroom: Newsroom;
  let archive: Archive;
  let wire: Wire;
  let reader: string;
  /** Whether the newsroom is asked, or Strapi alone. */
  let isAsked = true;
  let answered = 0;

  beforeAll(async () => {
    newsroom = await startNewsroom({
      locales: ['ar'],
      options: { publicRead: true, cache: { enabled: false } },
    });
    wire = new Wire(newsroom.url);
    archive = await fillArchive(newsroom, chance, SIZE);
    reader = await signInReader(newsroom);
    const reads: FastReads = newsroom.strapi.plugin('newsroom').service('reads');
    const find = reads.find.bind(reads);
    reads.find = async (...question) => {
      const found = isAsked ? await find(...question) : null;
      if (found) answered += 1;
      return found;
    };
  }, 240_000);
  afterAll(async () => {
    wire.close();
    await newsroom.stop();
  });

  async function answerOf(path: string, asked: boolean, token: string | null) {
    isAsked = asked;
    const { status, body } = await wire.get(
      path,
      token ? { Authorization: `Bearer ${token}` } : {}
    );
    return `${status} ${body.toString()}`;
  }

  /** Asks twice of the newsroom, whose second answer is prepared, and once of Strapi. */
  async function compare(question: string, token: string | null = null): Promise<string> {
    const path = `/api/articles?${question}`;
    const first = await answerOf(path, true, token);
    const second = await answerOf(path, true, token);
    const strapi = await answerOf(path, false, token);
    expect(`${question}\n${first}`).toBe(`${question}\n${strapi}`);
    expect(`${question}\n${second}`).toBe(`${question}\n${strapi}`);
    return strapi;
  }

  test(`are answered byte by byte as Strapi answers them, over ${QUESTIONS} questions`, async () => {
    answered = 0;
    for (let count = 0; count < QUESTIONS; count += 1) {
      await compare(questionOf(chance, archive), chance.is(0.2) ? reader : null);
    }
    // The others are Strapi's to answer; each is asked twice.
    expect(answered).toBeGreaterThan(QUESTIONS / 2);
  }, 600_000);

  test('follow what the role may see, at once', async () => {
    const question =
      'sort=firstPublishedAt:desc&populate[captions][populate][article]=true&populate[authors]=true';
    const page = 'sort=publishedAt:desc&populate=*';
    for (const types of [['image-caption'], ['section'], ['image-caption', 'section']]) {
      const actions = types.map((type) => `plugin::newsroom.${type}.find`);
      const before = await compare(page);
      await allow(newsroom, actions, false);
      await compare(question);
      expect(await compare(page)).not.toBe(before);
      await allow(newsroom, actions, true);
      expect(await compare(page)).toBe(before);
    }
  }, 120_000);

  test('are left to Strapi where its answer depends on more than the question', async () => {
    answered = 0;
    const path = '/api/articles?sort=firstPublishedAt:desc';
    await wire.get(path, { 'Strapi-Response-Format': 'v4' });
    await wire.get(path, { Authorization: `Bearer ${newsroom.token}` });
    expect(answered).toBe(0);
  });

  test('are refused from the moment that a role may no longer read, and given again', async () => {
    isAsked = true;
    const path = '/api/articles?sort=firstPublishedAt:desc';
    const action = 'plugin::newsroom.article.find';
    const statuses = async () => [
      (await wire.get(path)).status,
      (await wire.get(path, { Authorization: `Bearer ${reader}` })).status,
    ];
    expect(await statuses()).toEqual([200, 200]);
    await allow(newsroom, [action], false);
    expect(await statuses()).toEqual([403, 200]);
    await allow(newsroom, [action], true);
    await deny(newsroom, 'authenticated', action);
    expect(await statuses()).toEqual([200, 403]);
    await grant(newsroom, 'authenticated', [action]);
    expect(await statuses()).toEqual([200, 200]);
  });

  test('are refused as soon as a rule of the host refuses them', async () => {
    isAsked = true;
    const path = '/api/articles?sort=firstPublishedAt:desc';
    const { hooks } = newsroom.strapi.contentAPI.permissions.engine;
    let isNight = false;
    const rule = ({ permission }: { permission: { action: string } }) =>
      isNight && permission.action === 'plugin::newsroom.article.find' ? false : undefined;
    expect((await wire.get(path)).status).toBe(200);
    const hook = hooks['after-format::validate.permission'];
    hook.register(rule as never);
    isNight = true;
    expect((await wire.get(path)).status).toBe(403);
    isNight = false;
    expect((await wire.get(path)).status).toBe(200);
    isNight = true;
    hook.delete(rule as never);
    expect((await wire.get(path)).status).toBe(200);
  });

  test('never hold a private field', async () => {
    isAsked = true;
    const { body } = await wire.get('/api/articles?sort=publishedAt:desc&populate=*');
    expect(JSON.parse(body.toString()).data.length).toBeGreaterThan(0);
    expect(body.toString()).not.toMatch(/Never public|edNote|sourceId|publishedDigest/);
  });
});
