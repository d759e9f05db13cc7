import type { ImportSummary, StoryReport } from '../../../src/server/archive';
import type { Story } from '../../../src/server/archive/story';
import { asItems, importedStories } from '../../support/importedStories';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { until } from '../../support/until';

const ARTICLE = 'plugin::newsroom.article';
const SECTION = 'plugin::newsroom.section';
const WAYS = ['documents', 'rows'] as const;

describe.each(WAYS)('importing the stories of a source through %s', (through) => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'] });
  });
  afterAll(() => newsroom.stop());

  const run = async (
    stories: readonly Story[],
    options = {}
  ): Promise<{ reports: StoryReport[]; summary: ImportSummary }> => {
    const reports: StoryReport[] = [];
    const summary = await newsroom.strapi
      .plugin('newsroom')
      .service('archive')
      .importStories(asItems(stories), {
        through,
        onReport: (report: StoryReport) => reports.push(report),
        ...options,
      });
    return { reports, summary };
  };
  const stories = importedStories(0, 16);

  it('stores each in the state that it had, and says so in its order', async () => {
    const { reports, summary } = await run(stories);
    expect(reports.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    expect(summary).toMatchObject({ created: 16, refused: 0 });
    expect(reports.map(({ place }) => place)).toEqual(
      stories.map((_story, index) => `item ${index + 1}`)
    );
    expect(reports.slice(0, 8).map(({ status }) => status)).toEqual([
      'published',
      'published',
      'published',
      'published',
      'draft',
      'withdrawn',
      'published',
      'published',
    ]);
    expect(reports[2]?.slug).toBe('ferry-still-2');
  });

  it('changes nothing when the same source comes again', async () => {
    const before = await newsroom.strapi.db.query(ARTICLE).findMany({ orderBy: { id: 'asc' } });
    const { summary } = await run(stories);
    expect(summary).toMatchObject({ unchanged: 16, created: 0 });
    expect(await newsroom.strapi.db.query(ARTICLE).findMany({ orderBy: { id: 'asc' } })).toEqual(
      before
    );
  });

  it('keeps the dates of the source', async () => {
    const { body } = await newsroom.read('/api/articles/by-slug/ferry-still-2');
    expect(body.data).toMatchObject({
      firstPublishedAt: '2019-05-03T08:30:00.000Z',
      contentModifiedAt: '2020-01-02T10:00:00.000Z',
    });
  });

  it('leads readers from the old addresses to the new ones, and to 410 where the source withdrew it', async () => {
    const at = (path: string) =>
      newsroom
        .read(`/api/articles/by-slug/${encodeURIComponent(path)}`)
        .then(({ status }) => status);
    expect(await at('2019/05/ferry-0')).toBe(301);
    expect(await at('?p=3')).toBe(301);
    expect(await at('2019/05/ferry-4')).toBe(404);
    expect(await at('2019/05/ferry-5')).toBe(410);
    expect(await at('ferry-stands-still-7')).toBe(301);
  });
});

describe('where the import does not say how its stories are written', () => {
  /** What the host was told of while a story came in with two sections, and one more was made behind it. */
  async function createdThrough(
    through: (typeof WAYS)[number],
    isTold: (created: readonly string[]) => boolean
  ): Promise<string[]> {
    const newsroom = await startNewsroom({ options: { import: { through } } });
    const created: string[] = [];
    try {
      newsroom.strapi.eventHub.subscribe(async (name: string, payload?: { uid?: string }) => {
        if (name === 'entry.create') created.push(String(payload?.uid));
      });
      await newsroom.strapi
        .plugin('newsroom')
        .service('archive')
        .importStories(asItems(importedStories(0, 1)));
      await newsroom.call('POST', '/api/sections', { data: { name: 'Behind it' } });
      await until(() => isTold(created));
    } finally {
      await newsroom.stop();
    }
    return created;
  }

  it('an option says so', async () => {
    const sections = (created: readonly string[]) => created.filter((uid) => uid === SECTION);
    const isWhole = (created: readonly string[]) => sections(created).length === 3;
    const ofDocuments = await createdThrough(
      'documents',
      (created) => isWhole(created) && created.includes(ARTICLE)
    );
    expect(ofDocuments).toContain(ARTICLE);
    expect(await createdThrough('rows', isWhole)).not.toContain(ARTICLE);
  });
});

describe('a source that changes', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await startNewsroom();
  });
  afterAll(() => newsroom.stop());

  const run = async (...stories: Story[]): Promise<StoryReport[]> => {
    const reports: StoryReport[] = [];
    await newsroom.strapi
      .plugin('newsroom')
      .service('archive')
      .importStories(asItems(stories), { onReport: (report: StoryReport) => reports.push(report) });
    return reports;
  };
  const story = (more: Partial<Story> = {}) => ({
    ...(importedStories(2, 1)[0] as Story),
    ...more,
  });
  const draft = (documentId: string) =>
    newsroom.strapi.documents(ARTICLE).findOne({ documentId, populate: ['authors'] });
  let documentId: string;

  beforeAll(async () => {
    const [report] = await run(story());
    documentId = String(report?.documentId);
  });

  it('is taken over in the fields that nobody edited here, and stands back in the others', async () => {
    await newsroom.strapi
      .documents(ARTICLE)
      .update({ documentId, data: { standfirst: 'Written by hand.' } });
    const [report] = await run(
      story({
        headline: 'Ferry sails again',
        standfirst: 'The source says otherwise.',
        by: 'Jo Berg',
      })
    );
    expect(report).toMatchObject({ outcome: 'updated', documentId });
    expect(report?.problems).toContainEqual(
      expect.objectContaining({ rule: 'edited-here', place: 'standfirst' })
    );
    expect(await draft(documentId)).toMatchObject({
      headline: 'Ferry sails again',
      standfirst: 'Written by hand.',
      by: 'Jo Berg',
    });
  });

  it('is not asked about the same conflict twice', async () => {
    const [report] = await run(
      story({
        headline: 'Ferry sails again',
        standfirst: 'The source says otherwise.',
        by: 'Jo Berg',
      })
    );
    expect(report).toMatchObject({ outcome: 'unchanged', problems: [] });
  });

  it('changes nothing where it changed only what was edited here', async () => {
    const [report] = await run(
      story({ headline: 'Ferry sails again', standfirst: 'And again otherwise.', by: 'Jo Berg' })
    );
    expect(report?.outcome).toBe('kept');
    expect(await draft(documentId)).toMatchObject({ standfirst: 'Written by hand.' });
  });

  it('takes the second story of one identifier for none, and says where the first stands', async () => {
    const [first, second] = await run(
      story({ id: 'one' }),
      story({ id: 'one', headline: 'Other' })
    );
    expect(first?.outcome).toBe('created');
    expect(second).toMatchObject({
      outcome: 'skipped',
      problems: [{ rule: 'doubled-story', message: expect.stringContaining('item 1') }],
    });
  });

  it('refuses what the model cannot hold, and lands all others of the same batch', async () => {
    const reports = await run(
      story({ id: 'fits', headline: 'A story that fits' }),
      story({ id: 'long', headline: 'x'.repeat(300) }),
      story({ id: 'marked', headline: 'Bells\u0007 and\u0000 whistles' }),
      story({ id: 'round', headline: 'Round', sectionTrail: ['News', 'Coast', 'News', 'Coast'] })
    );
    expect(reports.map(({ outcome }) => outcome)).toEqual([
      'created',
      'refused',
      'created',
      'created',
    ]);
    expect(reports[1]?.problems[0]?.message).toMatch(/headline/);
    expect(reports[2]?.headline).toBe('Bells and whistles');
    expect(reports[3]?.problems.map(({ rule }) => rule)).toContain('section-circle');
  });

  it('lets a story of the future wait for its time, and what had an end stay a draft', async () => {
    const [coming, over] = await run(
      story({ id: 'coming', headline: 'Coming', publishedAt: '2099-01-02T08:00:00Z' }),
      story({ id: 'over', headline: 'Over', expires: '2020-01-01T00:00:00Z' })
    );
    expect(coming).toMatchObject({ outcome: 'created', status: 'draft' });
    expect(await draft(String(coming?.documentId))).toMatchObject({
      publishAt: '2099-01-02T08:00:00.000Z',
    });
    expect(over).toMatchObject({ outcome: 'created', status: 'draft' });
  });

  it('makes drafts of the mirrors that a page announces, and trusts a page of another host in nothing', async () => {
    const MIRROR = 'plugin::newsroom.outlet-mirror';
    const addresses = async () =>
      (await newsroom.strapi.db.query(MIRROR).findMany({ where: { publishedAt: null } })).map(
        ({ address }: { address: string }) => address
      );
    const mirror = (address: string) => ({
      ...{ kind: 'web' as const, platform: null, label: address, address },
      state: 'active' as const,
    });
    const page = {
      headline: 'A page with a footer',
      url: 'https://harbour.example/news/4711/page',
    };
    await newsroom.strapi
      .plugin('newsroom')
      .service('archive')
      .importStories(
        asItems([story({ id: 'page', ...page, mirrors: [mirror('https://own.example')] })]),
        { page: { url: page.url, foundIn: 'page.txt' } }
      );
    expect(await addresses()).toEqual(['https://own.example']);
    const reports: StoryReport[] = [];
    await newsroom.strapi
      .plugin('newsroom')
      .service('archive')
      .importStories(
        asItems([
          story({
            id: 'page',
            ...page,
            headline: 'A page with another footer',
            mirrors: [mirror('https://thief.example')],
          }),
        ]),
        {
          page: { url: 'https://cdn.example/news/4711/page', foundIn: 'copy.txt' },
          onReport: (report: StoryReport) => reports.push(report),
        }
      );
    expect(reports).toMatchObject([{ outcome: 'kept', headline: 'A page with another footer' }]);
    expect(reports[0]?.problems.map(({ rule }) => rule)).toContain('undeclared-copy');
    expect(await addresses()).toEqual(['https://own.example']);
    expect(await draft(String(reports[0]?.documentId))).toMatchObject({ headline: page.headline });
  });

  it('takes everything back in a dry run', async () => {
    const count = () => newsroom.strapi.db.query(ARTICLE).count();
    const before = await count();
    const summary = await newsroom.strapi
      .plugin('newsroom')
      .service('archive')
      .importStories(asItems([story({ id: 'dry', headline: 'Dry' })]), { dryRun: true });
    expect(summary).toMatchObject({ created: 1 });
    expect(await count()).toBe(before);
  });
});
