import { readNewsPage } from '../../../src/server/archive/readers/newsPage/newsPage';
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
        [ARTICLE, CAPTION, MIRROR, OUTLET, SECTION, 'plugin::newsroom.address'].map(
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
});
