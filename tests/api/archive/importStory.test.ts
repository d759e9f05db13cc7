/** @database any */

import { readNewsPage } from '../../../src/server/archive/readers/newsPage/newsPage';
import { UndeclaredCopyStore } from '../../../src/server/outlet-mirror';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { floodPage, PARAGRAPHS } from '../../support/pages';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';
const MIRROR = 'plugin::newsroom.outlet-mirror';
const OUTLET = 'plugin::newsroom.outlet';
const SECTION = 'plugin::newsroom.section';

describe('importing a story', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'] });
  });
  afterAll(() => newsroom.stop());

  const importPage = (page: string, options = {}) =>
    newsroom.strapi
      .plugin('newsroom')
      .service('archive')
      .importStory(readNewsPage(page, {}), options);

  const counts = async () =>
    Object.fromEntries(
      await Promise.all(
        [ARTICLE, CAPTION, MIRROR, OUTLET, SECTION, 'plugin::newsroom.article-slug'].map(
          async (type) => [type, await newsroom.strapi.db.query(type as never).count()] as const
        )
      )
    );

  it('shows in a dry run what it would store, and stores nothing', async () => {
    const before = await counts();
    const report = await importPage(floodPage(), { dryRun: true });
    expect(report).toMatchObject({
      outcome: 'created',
      dryRun: true,
      article: {
        slug: 'lindhaven-calls-for-a-survey-of-the-river-mouth-after-floods',
        status: 'draft',
      },
    });
    expect(await counts()).toEqual(before);
  });

  it('stores article, captions, outlet, sections and mirrors, as drafts', async () => {
    const report = await importPage(floodPage());
    expect(report.outcome).toBe('created');
    const article = await newsroom.strapi.documents(ARTICLE).findOne({
      documentId: report.article.documentId,
      populate: {
        body: { populate: '*' },
        section: { populate: { parent: true, outlet: true } },
        captions: { populate: ['personsShown'], sort: 'position' },
      },
    });
    expect(article).toMatchObject({
      headline: 'Lindhaven calls for a survey of the river mouth after floods',
      publishedAt: null,
      section: { name: 'Coast', parent: { name: 'News' }, outlet: { name: 'Coast Wire' } },
      captions: [
        { creditLine: 'AFP', dateCreated: '2017-05-04', city: 'Boston', role: 'lead', position: 1 },
        { caption: 'Harbour council spokeswoman Ida Brandt', position: 2 },
      ],
    });
    expect(article?.captions?.[0]?.personsShown?.map(({ name }) => name)).toEqual([
      'Paul Adler',
      'Mary Quill',
    ]);
    expect(article?.body).toEqual([
      expect.objectContaining({
        __component: 'newsroom.text',
        text: PARAGRAPHS.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] })),
      }),
    ]);
    expect(article?.wordCount).toBeGreaterThan(50);
    const mirrors = await newsroom.strapi.documents(MIRROR).findMany({ populate: ['outlet'] });
    expect(mirrors).toEqual([
      expect.objectContaining({
        kind: 'tv-channel',
        platform: 'roku',
        label: 'Coast Wire News',
        address: null,
        state: 'planned',
        outlet: expect.objectContaining({ name: 'Coast Wire' }),
      }),
    ]);
    expect((await newsroom.read('/api/articles')).body.data).toEqual([]);
    expect((await newsroom.read('/api/outlet-mirrors')).body.data).toEqual([]);
  });

  it('says what an editor has to look at', async () => {
    const { problems } = await importPage(floodPage());
    expect(
      problems.map(({ rule, place }: { rule: string; place: string }) => `${place} ${rule}`)
    ).toEqual(
      expect.arrayContaining([
        'captions[0] caption-without-picture',
        'captions[1] caption-without-picture',
        'captions[0] no-shared-names',
        'footer mirrors-announced-none-listed',
      ])
    );
  });

  it('leaves out addresses that can be no mirrors, and stores the story', async () => {
    const wrong = 'a2'.repeat(28);
    const page = floodPage([`${wrong}.onion`, 'https://coast-two.example']).replace(
      'Lindhaven calls for',
      'Coast Wire asks for'
    );
    const report = await importPage(page, { dryRun: true });
    expect(report.outcome).toBe('created');
    expect(report.mirrors.map(({ address }: { address: string | null }) => address)).toEqual([
      'https://coast-two.example',
      null,
    ]);
    expect(report.problems).toContainEqual({
      rule: 'mirror-address-refused',
      message: expect.stringMatching(/typing error/),
      place: 'mirrors[0]',
    });
  });

  it('changes nothing when the same page comes again', async () => {
    const before = await counts();
    const rows = await newsroom.strapi.db.query(ARTICLE).findMany({});
    expect((await importPage(floodPage())).outcome).toBe('unchanged');
    expect(await counts()).toEqual(before);
    expect(await newsroom.strapi.db.query(ARTICLE).findMany({})).toEqual(rows);
  });

  it('updates the draft when the page has changed at its source', async () => {
    const changed = floodPage().replace('within a week', 'within two weeks');
    const report = await importPage(changed);
    expect(report.outcome).toBe('updated');
    expect((await importPage(changed)).outcome).toBe('unchanged');
    expect(await newsroom.strapi.db.query(ARTICLE).count({ where: { publishedAt: null } })).toBe(1);
  });

  it('keeps what an editor wrote when the page changes after it', async () => {
    const { article } = await importPage(floodPage());
    await newsroom.strapi
      .documents(ARTICLE)
      .update({ documentId: article.documentId, data: { standfirst: 'Written by hand.' } });
    const report = await importPage(floodPage().replace('within a week', 'within a month'));
    expect(report.outcome).toBe('kept');
    expect(report.problems.map(({ rule }: { rule: string }) => rule)).toContain('edited-here');
    const kept = await newsroom.strapi
      .documents(ARTICLE)
      .findOne({ documentId: article.documentId });
    expect(kept?.standfirst).toBe('Written by hand.');
  });

  it('publishes on request, with the date of the source', async () => {
    await newsroom.strapi.documents(OUTLET).create({ data: { name: 'Other Wire' } });
    const story = { ...readNewsPage(floodPage(), { outlet: 'Other Wire', date: '2021-11-17' }) };
    const report = await newsroom.strapi
      .plugin('newsroom')
      .service('archive')
      .importStory(story, { publish: true });
    expect(report.article.status).toBe('published');
    const page = await newsroom.read(`/api/articles/by-slug/${report.article.slug}`);
    expect(page.status).toBe(200);
    expect(page.body.data.firstPublishedAt).toBe('2021-11-17T00:00:00.000Z');
    // Its captions have no picture yet, and are not public without one.
    expect(page.body.data.captions).toEqual([]);
  });

  it('refuses a language that is not set up, and writes nothing', async () => {
    const before = await counts();
    await expect(importPage(floodPage(), { locale: 'sv' })).rejects.toThrow(
      'The language "sv" is not set up in this newsroom (set up: en, ar)'
    );
    expect(await counts()).toEqual(before);
  });

  it('leaves nothing behind when the content model refuses a part of it', async () => {
    await newsroom.strapi.documents(OUTLET).create({ data: { name: 'Third Wire' } });
    const before = await counts();
    const story = readNewsPage(floodPage(), { outlet: 'Third Wire' });
    await expect(
      newsroom.strapi
        .plugin('newsroom')
        .service('archive')
        .importStory({ ...story, headline: 'x'.repeat(300) })
    ).rejects.toThrow(/headline/);
    expect(await counts()).toEqual(before);
  });

  describe('read at a URL', () => {
    const AT =
      'https://www.coastwire.example/Detail/2025/01/18/741118/Survey-of-the-%E2%80%98mouth%E2%80%99';
    const COPY =
      'https://783093661.cdn.example/Detail/2025/01/18/741118/Survey-of-the-%E2%80%98mouth%E2%80%99';
    const page = (headline: string, ...footer: string[]) =>
      floodPage(footer).replace('Lindhaven calls for a survey', headline);
    const books = () => new UndeclaredCopyStore(newsroom.strapi);
    let outlet: string;
    let story: string;

    beforeAll(async () => {
      const report = await importPage(page('Lindhaven wants a map'), { url: AT });
      expect(report.copy).toBeNull();
      outlet = report.outlet.documentId;
      story = report.article.documentId;
      await newsroom.strapi.documents(OUTLET).update({
        documentId: outlet,
        data: { address: 'https://coastwire.example' },
      });
    });

    it('tells an undeclared copy by its path, and trusts it in nothing', async () => {
      const before = await counts();
      const report = await importPage(
        page('Lindhaven wants a map', 'www.thief.example').replace(
          'survey would begin',
          'survey will never begin'
        ),
        { url: COPY, foundIn: 'copy.txt', publish: true }
      );
      expect(report).toMatchObject({
        outcome: 'kept',
        mirrors: [],
        copy: { host: '783093661.cdn.example', address: COPY, story, by: 'path' },
        article: { documentId: story, status: 'draft' },
      });
      expect(report.problems.map(({ rule }: { rule: string }) => rule)).toContain(
        'undeclared-copy'
      );
      expect(await counts()).toEqual(before);
      expect(await books().of(outlet)).toEqual([
        expect.objectContaining({ host: '783093661.cdn.example', story, foundIn: 'copy.txt' }),
      ]);
    });

    it('tells one below a folder, or of another form, by the number of the article', async () => {
      for (const [address, by] of [
        [
          'https://bypass.example/news/Detail/2025/01/18/741118/Survey-of-the-%E2%80%98mouth%E2%80%99',
          'path',
        ],
        ['https://bypass.example/doc/741118.html', 'number'],
      ]) {
        expect(
          (await importPage(page('Another title'), { url: address, dryRun: true })).copy
        ).toMatchObject({
          host: 'bypass.example',
          story,
          by,
        });
      }
      expect(await books().of(outlet)).toHaveLength(1);
    });

    it('tells a copy of a story that was written here', async () => {
      const { documentId, slug } = await newsroom.strapi.documents(ARTICLE).create({
        status: 'published',
        data: {
          headline: 'Ferry stands still in the north',
          section: await sectionOf(outlet),
        } as never,
      });
      const address = `https://bypass.example/en/${slug}`;
      expect(
        await books().find({ outlet, address: `https://bypass.example/${slug}` })
      ).toMatchObject({
        story: documentId,
        by: 'path',
      });
      expect(await books().find({ outlet, address })).toBeNull();
      expect(
        await books().find({ outlet, address: `https://coastwire.example/${slug}` })
      ).toBeNull();
    });

    it('takes a mirror that was entered for one of the outlet, and a report that was dismissed for settled', async () => {
      const [copy] = await books().of(outlet);
      const { documentId } = await newsroom.strapi.documents(MIRROR).create({
        data: { label: 'CDN', address: new URL(COPY).origin, outlet, state: 'active' } as never,
      });
      expect(await books().of(outlet)).toEqual([]);
      expect(
        (await importPage(page('Lindhaven wants a map'), { url: COPY, dryRun: true })).copy
      ).toBeNull();
      await newsroom.strapi.documents(MIRROR).delete({ documentId });
      expect(await books().of(outlet)).toHaveLength(1);
      expect(await books().dismiss(outlet, String(copy?.documentId), 'Ida Holm')).toBe(true);
      await importPage(page('Lindhaven wants a map'), { url: COPY });
      expect(await books().of(outlet)).toEqual([]);
    });

    it('makes no mirror of a dead onion address that the story tells of', async () => {
      const report = await importPage(
        page('Broadcaster opens a site').replace(
          PARAGRAPHS[1] as string,
          'The broadcaster can be read at bbcnewsv2vjtpsuy.onion from today, it said on Wednesday.'
        ),
        { url: 'https://coastwire.example/Detail/2025/01/18/741119/x' }
      );
      expect(report.copy).toBeNull();
      expect(report.mirrors.map(({ address }: { address: string | null }) => address)).toEqual([
        null,
      ]);
    });

    const sectionOf = async (documentId: string) =>
      (
        await newsroom.strapi.documents(SECTION).create({
          data: { name: 'Ferries', outlet: documentId } as never,
        })
      ).documentId;
  });
});
