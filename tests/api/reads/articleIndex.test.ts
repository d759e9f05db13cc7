import { fillArchive, storyData, type Archive } from '../../support/archive';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { chanceOf } from '../../support/random';
import { Wire } from '../../support/wire';
import type { FastReads } from '../../../src/server/reads';

const ARTICLE = 'plugin::newsroom.article';
const SECTION = 'plugin::newsroom.section';
const OPTIONS = { publicRead: true, cache: { enabled: false } };

const QUESTIONS = ['en', 'ar'].flatMap((locale) =>
  [
    '',
    '&filters[section][slug]=news',
    '&filters[section][slug]=sport',
    '&filters[section][slug]=empty',
  ].map(
    (filters) =>
      `/api/articles?sort=firstPublishedAt:desc&fields[0]=slug&pagination[pageSize]=100&locale=${locale}${filters}`
  )
);

describe('the index of articles', () => {
  const chance = chanceOf(7);
  let newsroom: Newsroom;
  let archive: Archive;

  const readsOf = ({ strapi }: Newsroom): FastReads => strapi.plugin('newsroom').service('reads');

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'], options: OPTIONS });
    archive = await fillArchive(newsroom, chance, 15);
  }, 240_000);
  afterAll(() => newsroom.stop());

  async function ask(question: string) {
    const wire = new Wire(newsroom.url);
    const { body } = await wire.get(question);
    wire.close();
    return JSON.parse(body.toString());
  }

  /** Asks the newsroom and Strapi alone. @returns how many articles each list has */
  async function expectRight(): Promise<number[]> {
    const totals: number[] = [];
    const reads = readsOf(newsroom);
    const { find } = reads;
    for (const question of QUESTIONS) {
      let wasFast = false;
      reads.find = async (...asked) => {
        const answer = await find.apply(reads, asked);
        wasFast = answer !== null;
        return answer;
      };
      const fast = await ask(question);
      reads.find = async () => null;
      const strapi = await ask(question);
      reads.find = find;
      expect(wasFast).toBe(true);
      expect(fast).toEqual(strapi);
      totals.push(fast.meta.pagination.total);
    }
    return totals;
  }

  test('is right after every kind of write', async () => {
    const { strapi } = newsroom;
    const articles = strapi.documents(ARTICLE);
    const [news, sport] = archive.sections;
    const [first, second, third, fourth, fifth] = archive.articles as [
      string,
      string,
      string,
      string,
      string,
    ];
    let number = 1000;
    const writes: Record<string, () => Promise<unknown>> = {
      'a new story': () =>
        articles.create({
          status: 'published',
          data: storyData(chance, archive, (number += 1)) as never,
        }),
      'another section': () =>
        articles.update({ documentId: first, status: 'published', data: { section: sport } }),
      'no section': () =>
        articles.update({ documentId: second, status: 'published', data: { section: null } }),
      'a draft of another section': () =>
        articles.update({ documentId: third, data: { section: sport } }),
      'a discarded draft': () => articles.discardDraft({ documentId: third }),
      'stories given to a section': () =>
        strapi.documents(SECTION).update({
          documentId: String(news),
          data: {
            articles: {
              connect: [first, fourth].map((documentId) => ({ documentId, locale: 'en' })),
            },
          } as never,
        }),
      'a publication': () => articles.publish({ documentId: fourth, locale: '*' }),
      'a story taken back': () => articles.unpublish({ documentId: fourth }),
      'another language': () =>
        articles.update({
          documentId: fifth,
          locale: 'ar',
          status: 'published',
          data: { headline: 'خبر', slug: 'khabar' },
        }),
      'a language taken away': () => articles.delete({ documentId: fifth, locale: 'ar' }),
      'a clone': async () => {
        const copy = await articles.clone({
          documentId: first,
          data: { headline: 'A copy', slug: `copy-${(number += 1)}` },
        });
        const { documentId } = copy?.entries[0] ?? { documentId: '' };
        await articles.publish({ documentId });
      },
      'a story deleted': () => articles.delete({ documentId: second, locale: '*' }),
      'many rows at once': () =>
        strapi.db.query(ARTICLE).deleteMany({ where: { documentId: { $in: [third, fifth] } } }),
      'a section deleted': () => strapi.documents(SECTION).delete({ documentId: String(sport) }),
    };
    for (const [write, happens] of Object.entries(writes)) {
      await happens();
      expect([write, (await expectRight()).length]).toEqual([write, QUESTIONS.length]);
    }
  }, 240_000);

  test('is as it was where a write fails', async () => {
    const before = await expectRight();
    await expect(
      newsroom.strapi.db.transaction(async () => {
        await newsroom.strapi
          .documents(ARTICLE)
          .create({ status: 'published', data: { headline: 'Undone', slug: 'undone' } });
        throw new Error('No.');
      })
    ).rejects.toThrow('No.');
    expect(await expectRight()).toEqual(before);
  });

  test('counts right while many write, and puts the counts together', async () => {
    const { strapi } = newsroom;
    const articles = strapi.documents(ARTICLE);
    const before = await expectRight();
    const ids = await Promise.all(
      Array.from({ length: 8 }, async (_each, index) => {
        const { documentId } = await articles.create({
          status: 'published',
          data: { headline: `At once ${index}` },
        });
        for (let turn = 0; turn < 5; turn += 1) {
          await articles.unpublish({ documentId });
          await articles.publish({ documentId });
        }
        return documentId;
      })
    );
    expect((await expectRight())[0]).toBe((before[0] ?? 0) + ids.length);

    const { articleIndex } = readsOf(newsroom);
    const parts = () => strapi.db.connection('newsroom_article_index_counts').count({ many: '*' });
    const [many] = await parts();
    articleIndex.noteParts(Number.MAX_SAFE_INTEGER);
    await articleIndex.settled();
    const [few] = await parts();
    expect(Number(few?.many)).toBeLessThan(Number(many?.many));
    expect((await expectRight())[0]).toBe((before[0] ?? 0) + ids.length);
  }, 120_000);

  test('is made again where it is missing or wrong', async () => {
    const { database } = newsroom;
    const right = await expectRight();
    const damages = [
      () =>
        newsroom.strapi.db.connection('newsroom_article_index').where('section', '>', 0).delete(),
      () => newsroom.strapi.db.connection('newsroom_article_index_counts').delete(),
      async () => {
        await newsroom.strapi.db.connection.schema.dropTable('newsroom_article_index_counts');
        await newsroom.strapi.db.connection.schema.dropTable('newsroom_article_index');
      },
    ];
    for (const damage of damages) {
      await damage();
      await newsroom.stop({ keepDatabase: true });
      newsroom = await startNewsroom({ options: OPTIONS, database });
      expect(await expectRight()).toEqual(right);
      await newsroom.strapi
        .documents(ARTICLE)
        .create({ status: 'published', data: { headline: 'One more' } });
      right[0] = (right[0] ?? 0) + 1;
      expect(await expectRight()).toEqual(right);
    }
  }, 240_000);

  test('is taken away by the option reads.fast, and made again', async () => {
    const { database } = newsroom;
    const right = await expectRight();
    await newsroom.stop({ keepDatabase: true });
    newsroom = await startNewsroom({
      options: { ...OPTIONS, cache: { enabled: false }, reads: { fast: false } },
      database,
    });
    expect(readsOf(newsroom).articleIndex.qualify).toBeNull();
    expect(await newsroom.strapi.db.connection.schema.hasTable('newsroom_article_index')).toBe(
      false
    );
    await newsroom.strapi
      .documents(ARTICLE)
      .create({ status: 'published', data: { headline: 'Without an index' } });
    right[0] = (right[0] ?? 0) + 1;
    expect((await ask(QUESTIONS[0] ?? '')).meta.pagination.total).toBe(right[0]);

    await newsroom.stop({ keepDatabase: true });
    newsroom = await startNewsroom({ options: OPTIONS, database });
    expect(await expectRight()).toEqual(right);
  }, 120_000);

  test('keeps nothing from starting where it cannot be made', async () => {
    const { strapi } = newsroom;
    const { articleIndex } = readsOf(newsroom);
    const right = await expectRight();
    const { schema } = strapi.db.connection;
    await schema.dropTable('newsroom_article_index');
    await strapi.db.connection.raw('CREATE VIEW newsroom_article_index AS SELECT 1 AS article');
    const warn = jest.spyOn(strapi.log, 'warn').mockReturnValue(strapi.log);
    try {
      await articleIndex.prepare();
      expect(warn).toHaveBeenCalledWith(expect.stringContaining('index'));
    } finally {
      warn.mockRestore();
    }
    expect(articleIndex.qualify).toBeNull();
    // Strapi answers by itself.
    const { meta } = await ask(QUESTIONS[0] ?? '');
    expect(meta.pagination.total).toBe(right[0]);

    await strapi.db.connection.raw('DROP VIEW newsroom_article_index');
    await articleIndex.prepare();
    expect(await expectRight()).toEqual(right);
  });

  test('is made again behind the start of a large archive', async () => {
    const { database, strapi } = newsroom;
    const right = await expectRight();
    const { connection, metadata } = strapi.db;
    // The last number says how large it may be.
    await connection(metadata.get(ARTICLE).tableName).insert({
      id: 1_000_000,
      document_id: 'last',
      locale: 'en',
      headline: 'The last of many',
    });
    await connection('newsroom_article_index').where('section', '>', 0).delete();
    await newsroom.stop({ keepDatabase: true });
    newsroom = await startNewsroom({ options: OPTIONS, database });
    await newsroom.strapi.plugin('newsroom').service('start-checks').settled();
    expect(await expectRight()).toEqual(right);
  });
});
