/** @database any */

import { fillArchive, storyData, type Archive } from '../../support/archive';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { chanceOf } from '../../support/random';
import { Wire } from '../../support/wire';
import type { FastReads } from '../../../src/server/reads';

const ARTICLE = 'plugin::newsroom.article';
const NEWEST = '/api/articles?sort=firstPublishedAt:desc';
const QUESTIONS = [
  NEWEST,
  `${NEWEST}&pagination[pageSize]=3&pagination[page]=2`,
  `${NEWEST}&populate[section]=true&populate[captions][populate][image]=true`,
  `${NEWEST}&populate=*&locale=ar`,
  `${NEWEST}&filters[section][slug]=news&populate[body][populate]=*`,
  '/api/articles?sort=publishedAt:desc&fields[0]=headline&populate[localizations]=true',
  '/api/articles?filters[slug]=story-3&populate[captions][populate][image]=true',
  '/api/articles?filters[slug]=nobody-wrote-this',
  // Left to Strapi.
  '/api/articles?sort=headline',
];

describe('with the option reads.compare', () => {
  const chance = chanceOf(11);
  let newsroom: Newsroom;
  let archive: Archive;
  let wire: Wire;
  let warn: jest.SpyInstance;

  const reads = (): FastReads => newsroom.strapi.plugin('newsroom').service('reads');
  const told = () => warn.mock.calls.map(([line]) => String(line));

  beforeAll(async () => {
    newsroom = await startNewsroom({
      locales: ['ar'],
      options: { publicRead: true, cache: { enabled: false }, reads: { compare: true } },
    });
    wire = new Wire(newsroom.url);
    archive = await fillArchive(newsroom, chance, 15);
    warn = jest.spyOn(newsroom.strapi.log, 'warn');
  }, 240_000);
  beforeEach(() => warn.mockClear());
  afterAll(async () => {
    wire.close();
    await newsroom.stop();
  });

  async function ask(path: string) {
    const { status, body } = await wire.get(path);
    return { status, text: body.toString() };
  }

  test('answers are Strapi’s, and nothing differs from them', async () => {
    const before = reads().status().compared;
    for (const path of QUESTIONS) {
      const { status, text } = await ask(path);
      expect([path, status]).toEqual([path, 200]);
      // One after the other, so that none is left out.
      await reads().settled();
      const strapi = await newsroom.call('GET', path);
      expect(JSON.parse(text)).toEqual(strapi.body);
    }
    const { compared, differences, unclear } = reads().status();
    expect({ differences, unclear, told: told() }).toEqual({
      differences: 0,
      unclear: 0,
      told: [],
    });
    // What is left to Strapi is not among them; the permissions of the public role are.
    expect(compared - before).toBeGreaterThanOrEqual(2 * QUESTIONS.length - 1);
  });

  test('stories that are written meanwhile are no differences', async () => {
    const articles = newsroom.strapi.documents(ARTICLE);
    let isWriting = true;
    const reading = (async () => {
      for (let count = 0; isWriting; count += 1) await ask(QUESTIONS[count % 7] ?? NEWEST);
    })();
    for (let number = 2000; number < 2012; number += 1) {
      const { documentId } = await articles.create({
        status: 'published',
        data: storyData(chance, archive, number) as never,
      });
      await articles.update({ documentId, status: 'published', data: { headline: `${number}` } });
      if (number % 2 === 0) await articles.unpublish({ documentId });
    }
    isWriting = false;
    await reading;
    await reads().settled();
    expect({ differences: reads().status().differences, told: told() }).toEqual({
      differences: 0,
      told: [],
    });
  }, 120_000);

  test('what code of the host changes in what is found is told with its path', async () => {
    const unsubscribe = newsroom.strapi.db.lifecycles.subscribe({
      models: [ARTICLE],
      afterFindMany({ result }: { result: Array<{ headline?: string; slug?: string }> }) {
        for (const each of result) if (each.headline) each.headline = each.headline.toUpperCase();
      },
    } as never);
    try {
      const { text } = await ask(`${NEWEST}&pagination[pageSize]=2`);
      const { headline } = JSON.parse(text).data[0];
      expect(headline).toBe(headline.toUpperCase());
      await reads().settled();
      expect(told()).toEqual([
        expect.stringMatching(/^A fast read differs from Strapi's at data\[0\]\.headline: /),
      ]);
      expect(told()[0]).toContain(`Strapi answers ${JSON.stringify(headline)}`);
      expect(told()[0]).toContain(`GET ${NEWEST}&pagination[pageSize]=2`);

      for (let count = 0; count < 30; count += 1) {
        await ask(NEWEST);
        await reads().settled();
      }
      expect(told().filter((line) => line.includes('data[0].headline'))).toHaveLength(20);
      expect(reads().status().differences).toBe(31);
    } finally {
      unsubscribe();
    }
  }, 120_000);

  test('a fast way that fails leaves the answers as they are', async () => {
    const { articleIndex } = reads();
    const broken = jest
      .spyOn(articleIndex, 'qualify', 'get')
      .mockReturnValue(() => 'newsroom_nowhere');
    const before = reads().status().differences;
    try {
      expect((await ask(NEWEST)).status).toBe(200);
      await reads().settled();
      expect(reads().status().differences).toBe(before + 1);
    } finally {
      broken.mockRestore();
    }
    expect((await ask(NEWEST)).status).toBe(200);
  });
});
