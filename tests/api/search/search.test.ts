import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { bodyOf, searching } from '../../support/search';

/** The headlines are told apart by a word that nothing is looked for by. */
const day = (number: number) => `2026-10-${String(number).padStart(2, '0')}T10:00:00.000Z`;

describe('search of published stories', () => {
  let newsroom: Newsroom;
  let search: ReturnType<typeof searching>;

  beforeAll(async () => {
    newsroom = await startNewsroom({ options: { publicRead: true }, locales: ['fr'] });
    search = searching(newsroom);
    const { make } = search;
    const outlet = await make('outlets', {
      name: 'Courier',
      slug: 'courier',
      address: 'https://courier.example',
    });
    const other = await make('outlets', {
      name: 'Herald',
      slug: 'herald',
      address: 'https://herald.example',
    });
    const news = await make('sections', { name: 'News', slug: 'news', outlet });
    const region = await make('sections', { name: 'Region', slug: 'region', parent: news });
    const sport = await make('sections', { name: 'Regatta', slug: 'sport', outlet });
    const elsewhere = await make('sections', {
      name: 'Elsewhere',
      slug: 'elsewhere',
      outlet: other,
    });
    const ida = { name: 'Ida Holm' };
    const paul = { name: 'Paul Adler' };
    const story = (headline: string, at: number, data: object) =>
      make('articles', { headline, firstPublishedAt: day(at), ...data });
    await story('Alpha: harbour wall to be raised', 1, { section: news, authors: [ida] });
    await story('Beta: council votes', 2, {
      section: region,
      authors: [ida, paul],
      standfirst: 'The harbour wall is to cost more.',
    });
    await story('Gamma: budget', 3, {
      section: sport,
      body: bodyOf('Nothing else.', 'Money for a wall at the old harbour & the <b>pier</b>.'),
    });
    await story('Delta: wall of sound', 4, {
      section: elsewhere,
      authors: [paul],
      body: bodyOf('A band plays in the harbour. The harbour is full. To the harbour!'),
    });
    await story('Epsilon: harbours of the north', 5, { outlet });
    await make('articles?locale=fr', { headline: 'Zeta: harbour en français' });
  });
  afterAll(() => newsroom.stop());

  const names = async (q: string, parameters: Record<string, string> = {}) =>
    (await search.found(q, parameters)).map((headline) => headline.split(':')[0]);

  it.each<[q: string, parameters: Record<string, string>, names: string[]]>([
    ['harbour ', {}, ['Alpha', 'Epsilon', 'Beta', 'Delta', 'Gamma']],
    ['harbour wall ', {}, ['Alpha', 'Delta', 'Beta', 'Gamma']],
    ['"harbour wall"', {}, ['Alpha', 'Beta']],
    ['"wall harbour"', {}, []],
    ['harbour -wall ', {}, ['Epsilon']],
    ['harbour -council', {}, ['Alpha', 'Epsilon', 'Delta', 'Gamma']],
    ['harbour -"harbour wall"', {}, ['Epsilon', 'Delta', 'Gamma']],
    ['harbo', {}, ['Epsilon', 'Alpha', 'Beta', 'Delta', 'Gamma']],
    ['ha', {}, []],
    ['votings', {}, ['Beta']],
    ['vote raising', {}, []],
    ['raised', {}, ['Alpha']],
    ['raising', {}, ['Alpha']],
    ['voted ', {}, ['Beta']],
    ['to', {}, ['Alpha', 'Beta', 'Delta']],
    ['holm', {}, ['Beta', 'Alpha']],
    ['regatta', {}, ['Gamma']],
    ['regatta money', {}, ['Gamma']],
    ['harbour ', { section: 'news' }, ['Alpha', 'Beta']],
    ['harbour ', { section: 'region' }, ['Beta']],
    ['harbour ', { outlet: 'courier' }, ['Alpha', 'Epsilon', 'Beta', 'Gamma']],
    ['harbour', { outlet: 'courier' }, ['Alpha', 'Epsilon', 'Beta', 'Gamma']],
    ['harbour ', { outlet: 'herald' }, ['Delta']],
    ['harbour ', { author: 'paul-adler' }, ['Beta', 'Delta']],
    ['harbour ', { author: 'nobody' }, []],
    ['harbour ', { from: '2026-10-02', to: '2026-10-03' }, ['Beta', 'Gamma']],
    ['harbour ', { from: '2026-10-04' }, ['Epsilon', 'Delta']],
    ['harbour', { locale: 'fr' }, ['Zeta']],
    ['wall NEAR(harbour, 3)', {}, []],
    ['harbour OR nothing', {}, []],
    ['harbour* AND', {}, []],
    ['+harbour ~wall @4 "', {}, []],
  ])('%s %j', async (q, parameters, expected) => {
    expect(await names(q, parameters)).toEqual(expected);
  });

  it('counts what was found by section, author and month', async () => {
    const { body } = await search.ask('harbour ');
    expect(body.meta).toEqual({
      pagination: { page: 1, pageSize: 20, pageCount: 1, total: 5 },
      isComplete: true,
      facets: {
        section: [
          { name: 'Elsewhere', slug: 'elsewhere', count: 1 },
          { name: 'News', slug: 'news', count: 1 },
          { name: 'Regatta', slug: 'sport', count: 1 },
          { name: 'Region', slug: 'region', count: 1 },
        ],
        author: [
          { name: 'Ida Holm', slug: 'ida-holm', count: 2 },
          { name: 'Paul Adler', slug: 'paul-adler', count: 2 },
        ],
        month: [{ month: '2026-10', count: 5 }],
      },
    });
  });

  it('answers page by page', async () => {
    expect(await names('harbour ', { pageSize: '3' })).toEqual(['Alpha', 'Epsilon', 'Beta']);
    expect(await names('harbour ', { pageSize: '3', page: '2' })).toEqual(['Delta', 'Gamma']);
    expect(await names('harbour ', { pageSize: '3', page: '3' })).toEqual([]);
  });

  it('shows where the words stand, as HTML', async () => {
    const { body } = await search.ask('pier money');
    expect(body.data[0].passages).toEqual({
      headline: 'Gamma: budget',
      body: 'Nothing else. <mark>Money</mark> for a wall at the old harbour &amp; the &lt;b&gt;<mark>pier</mark>&lt;/b&gt;.',
      caption: null,
    });
  });

  it('says of a story what a list shows', async () => {
    const { body } = await search.ask('cost');
    expect(body.data).toEqual([
      {
        documentId: expect.any(String),
        locale: 'en',
        headline: 'Beta: council votes',
        slug: 'beta-council-votes',
        kicker: null,
        standfirst: 'The harbour wall is to cost more.',
        by: null,
        authors: [
          { name: 'Ida Holm', slug: 'ida-holm' },
          { name: 'Paul Adler', slug: 'paul-adler' },
        ],
        sectionTrail: [
          { name: 'News', slug: 'news' },
          { name: 'Region', slug: 'region' },
        ],
        canonicalUrl: expect.stringContaining('https://courier.example/'),
        firstPublishedAt: day(2),
        contentModifiedAt: day(2),
        score: expect.any(Number),
        passages: {
          headline: 'Beta: council votes',
          body: 'The harbour wall is to <mark>cost</mark> more.',
          caption: null,
        },
      },
    ]);
  });

  it.each([
    ['', '"q": write what to look for'],
    ['q=', '"q": write at least one word'],
    ['q=%20*%20%22%22', '"q": write at least one word'],
    ['q=-harbour', '"q": write at least one word'],
    [`q=${'x'.repeat(201)}`, '"q": write 200 characters at most; these are 201'],
    ['q=a&q=b', '"q"'],
    ['q[$ne]=a', '"q"'],
    ['q=a&locale=xx', '"locale"'],
    ['q=a&section=none', '"section"'],
    ['q=a&outlet=none', '"outlet"'],
    ['q=a&section[]=news', '"section"'],
    ['q=a&author[]=x', '"author"'],
    ['q=a&from=yesterday', '"from"'],
    ['q=a&to=2026-02-31', '"to"'],
    ['q=a&from=2026-10-02&to=2026-10-01', '"to"'],
    ['q=a&page=0', '"page"'],
    ['q=a&pageSize=51', '"pageSize"'],
    ['q=a&status=draft', '"status"'],
    ['q=a&filters[headline]=x', '"filters"'],
  ])('refuses %s', async (query, message) => {
    const { status, body } = await newsroom.read(`/api/articles/search?${query}`);
    expect([status, body.error.message]).toEqual([400, expect.stringContaining(message)]);
  });

  it('takes no megabytes, and goes on', async () => {
    const { status } = await newsroom.read(`/api/articles/search?q=${'x'.repeat(100_000)}`);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(await names('cost')).toEqual(['Beta']);
  });

  it('finds a story of ten megabytes by its words', async () => {
    const { make, change } = search;
    const long = await make('articles?status=draft', { headline: 'Eta: long' });
    const { status } = await newsroom.call('PUT', `/api/articles/${long}`, {
      data: { body: bodyOf('monograph', 'word '.repeat(200_000)) },
    });
    expect(status).toBe(200);
    expect(await names('monograph')).toEqual(['Eta']);
    await change(`articles/${long}`, { body: bodyOf('short') });
    expect(await names('monograph')).toEqual([]);
  });
});
