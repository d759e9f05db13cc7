/** @database any */

import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { grant, graphql, signInReader } from '../../support/people';
import { uploadPicture } from '../../support/picture';

const ARTICLE = 'plugin::newsroom.article';

/** Each stands in a place of its own that no reader may see. */
const SECRET = {
  draftHeadline: 'Zephyrine resigns',
  draftOfPublished: 'Quillfeather denies',
  draftOtherLanguage: 'Xanthippe wacht',
  draftCaption: 'Wolfsbane at the gate',
  staleCaption: 'Marzipan redrawn',
  restrictedMirror: 'https://kestrel-hidden.example',
  plannedMirror: 'Obsidian channel',
  note: 'Nightjar says call back',
  sourceId: 'foxglove-7781',
  sourceDigest: 'umbrella99digest',
};

const leaks = (body: unknown) => {
  const text = JSON.stringify(body);
  return Object.entries(SECRET)
    .filter(([, word]) => text.includes(word))
    .map(([place]) => place);
};

describe('what readers may read', () => {
  let newsroom: Newsroom;
  let signedIn: string;
  const id: Record<string, string> = {};

  const make = async (name: string, path: string, data: object) => {
    const { status, body } = await newsroom.call('POST', path, { data });
    if (status !== 201) throw new Error(`${path}: ${JSON.stringify(body)}`);
    id[name] = body.data.documentId;
  };

  beforeAll(async () => {
    newsroom = await startNewsroom({ graphql: true, locales: ['ar'] });
    const image = await uploadPicture(newsroom);
    await make('outlet', '/api/outlets', { name: 'Harbour Press' });
    await make('section', '/api/sections', { name: 'News', outlet: id.outlet });
    await make('other', '/api/sections', { name: 'Arts', outlet: id.outlet });
    await make('article', '/api/articles', {
      headline: 'Ferry stands still',
      section: id.section,
      edNote: SECRET.note,
    });
    await newsroom.strapi.db.query(ARTICLE).updateMany({
      where: { documentId: id.article },
      data: { sourceId: SECRET.sourceId, sourceDigest: SECRET.sourceDigest },
    });
    await make('caption', '/api/image-captions', {
      caption: 'The ferry',
      image,
      article: id.article,
    });
    await make('unapproved', '/api/image-captions?status=draft', {
      caption: SECRET.draftCaption,
      image,
      article: id.article,
    });
    await newsroom.call('PUT', `/api/image-captions/${id.caption}?status=draft`, {
      data: { caption: SECRET.staleCaption },
    });
    await newsroom.call('PUT', `/api/articles/${id.article}?status=draft`, {
      data: { headline: SECRET.draftOfPublished },
    });
    await newsroom.call('PUT', `/api/articles/${id.article}?status=draft&locale=ar`, {
      data: { headline: SECRET.draftOtherLanguage },
    });
    await make('draft', '/api/articles?status=draft', {
      headline: SECRET.draftHeadline,
      section: id.other,
      related: [id.article],
    });
    await make('mirror', '/api/outlet-mirrors', {
      label: 'Second address',
      outlet: id.outlet,
      address: 'https://second.example',
      state: 'active',
    });
    await make('restricted', '/api/outlet-mirrors?status=draft', {
      label: 'For correspondents',
      outlet: id.outlet,
      address: SECRET.restrictedMirror,
      state: 'active',
      visibility: 'restricted',
    });
    await make('planned', '/api/outlet-mirrors?status=draft', {
      label: SECRET.plannedMirror,
      outlet: id.outlet,
      kind: 'tv-channel',
    });
    signedIn = await signInReader(newsroom);
  });
  afterAll(() => newsroom.stop());

  const asReader = (who: 'public' | 'signed in', path: string) =>
    newsroom.request('GET', path, who === 'public' ? {} : { token: signedIn });
  const ask = (who: 'public' | 'signed in', query: string) =>
    graphql(newsroom, query, who === 'public' ? {} : { token: signedIn });

  it('gives the public role reading of the five types and what is made of them, and nothing else', async () => {
    const permissions = await newsroom.strapi.db
      .query('plugin::users-permissions.permission')
      .findMany({ where: { role: { type: 'public' } } });
    expect(permissions.map(({ action }: { action: string }) => action).sort()).toEqual(
      [
        ...['article.bySlug', 'outlet.bySlug', 'section.bySlug'],
        ...[
          'corrections.find',
          'search.find',
          'corrections.file',
          'feed.outlet',
          'feed.section',
          'sitemap.index',
          'sitemap.part',
        ],
        ...['robots.txt', 'robots.terms'],
        ...['structured-data.jsonLd', 'structured-data.openGraph', 'oembed.find'],
        ...['ninjs.article', 'ninjs.outlet', 'ninjs.section', 'signed-list.find'],
        ...['article', 'image-caption', 'outlet-mirror', 'outlet', 'section'].flatMap((type) => [
          `${type}.find`,
          `${type}.findOne`,
        ]),
      ]
        .map((action) => `plugin::newsroom.${action}`)
        .sort()
    );
  });

  it('closes what Strapi leaves open to strangers: accounts, files, addresses', async () => {
    const closed: Array<[string, string, object?]> = [
      [
        'POST',
        '/api/auth/local/register',
        { username: 'a', email: 'a@example.com', password: 'secret-0' },
      ],
      ['POST', '/api/auth/local', { identifier: 'reader', password: 'Reader-0-Reader' }],
      ['POST', '/api/auth/forgot-password', { email: 'reader@example.com' }],
      ['GET', '/api/users'],
      ['GET', '/api/users/me'],
      ['GET', '/api/users-permissions/roles'],
      ['GET', '/api/upload/files'],
      ['GET', '/api/upload/files/1'],
      ['POST', '/api/upload'],
      ['GET', '/api/i18n/locales'],
    ];
    for (const [method, path, data] of closed) {
      const { status } = await newsroom.request(method, path, { data });
      expect(`${path} ${status}`).toBe(`${path} 403`);
    }
    const settings = await newsroom.strapi
      .store({ type: 'plugin', name: 'users-permissions', key: 'advanced' })
      .get();
    expect(settings).toMatchObject({ allow_register: false });
    expect((await newsroom.read('/api/article-slugs')).status).toBe(404);
    expect((await newsroom.read('/api/newsroom/article-slugs')).status).toBe(404);
    const types = await graphql(newsroom, '{ __schema { types { name fields { name } } } }');
    expect(JSON.stringify(types.body.data)).toContain('NewsroomArticle');
    expect(JSON.stringify(types.body.data)).not.toContain('Address"');
    for (const field of ['edNote', 'sourceId', 'sourceDigest', 'publishedDigest']) {
      expect(JSON.stringify(types.body.data)).not.toContain(field);
    }
  });

  describe.each(['public', 'signed in'] as const)('a %s reader', (who) => {
    it.each([
      ['articles', 'status=draft'],
      ['articles', 'status=DRAFT'],
      ['articles', 'status[]=published'],
      ['articles', 'publicationFilter=modified'],
      ['articles', 'publicationFilter=never-published'],
      ['articles', 'hasPublishedVersion=false'],
      ['image-captions', 'status=draft'],
      ['outlet-mirrors', 'status=draft'],
      ['outlets', 'status=draft&populate=mirrors'],
      ['sections', 'status=draft&populate=articles'],
    ])('is refused /api/%s?%s', async (type, query) => {
      expect((await asReader(who, `/api/${type}?${query}`)).status).toBe(403);
    });

    it('is refused the draft of one article by its identifier', async () => {
      expect((await asReader(who, `/api/articles/${id.article}?status=draft`)).status).toBe(403);
      expect((await asReader(who, `/api/articles/${id.draft}`)).status).toBe(404);
      expect((await asReader(who, `/api/articles/${id.article}?status=`)).body.data.headline).toBe(
        'Ferry stands still'
      );
    });

    it('counts published entries only', async () => {
      const sections = await asReader(
        who,
        '/api/sections?populate[articles][count]=true&sort=name'
      );
      expect(sections.body.data.map(({ articles }: { articles: object }) => articles)).toEqual([
        { count: 0 },
        { count: 1 },
      ]);
      expect((await asReader(who, '/api/articles')).body.meta.pagination.total).toBe(1);
      const { body } = await ask(who, '{ newsroomArticles_connection { pageInfo { total } } }');
      expect(body.data.newsroomArticles_connection.pageInfo.total).toBe(1);
    });

    it.each([
      '{ newsroomArticles(status: DRAFT) { headline } }',
      '{ one: newsroomArticles(status: DRAFT) { headline } }',
      '{ newsroomArticles_connection(status: DRAFT) { nodes { headline } } }',
      '{ newsroomArticles(publicationFilter: MODIFIED) { headline } }',
      '{ newsroomArticles(hasPublishedVersion: false) { headline } }',
      '{ newsroomImageCaptions(status: DRAFT) { caption } }',
      '{ newsroomOutlets(status: DRAFT) { mirrors { address } } }',
      '{ newsroomSections(status: DRAFT) { articles { headline } } }',
    ])('is refused the GraphQL query %s', async (query) => {
      const { body } = await ask(who, query);
      expect(body.errors[0].message).toBe('Drafts are read with an API token only.');
      expect(Object.values(body.data ?? {}).every((value) => value === null)).toBe(true);
    });

    it.each([
      '{ newsroomArticles(status: null) { headline localizations { headline } } }',
      '{ newsroomArticles(filters: { publishedAt: { notNull: false } }) { headline } }',
      '{ newsroomSections { articles(filters: { publishedAt: { notNull: false } }) { headline } } }',
      '{ newsroomSections { articles_connection(filters: { publishedAt: { null: true } }) { nodes { headline } } } }',
      '{ newsroomArticles { captions(filters: { publishedAt: { notNull: false } }) { caption } } }',
      '{ newsroomOutlets { mirrors(filters: { publishedAt: { notNull: false } }) { label address } } }',
      '{ newsroomOutlets { sections { articles { headline section { articles { headline } } } } } }',
      '{ newsroomOutlets { sections { articles { localizations(filters: { publishedAt: { notNull: false } }) { headline } } } } }',
    ])('sees nothing unpublished in the GraphQL query %s', async (query) => {
      const { body } = await ask(who, query);
      expect(body.errors).toBeUndefined();
      expect(leaks(body)).toEqual([]);
    });

    // A reader who asks "does a draft hold this?" must hear the same whether it does or not.
    // The token hears the difference: so the question is one that Strapi can answer.
    const guesses: Array<[path: string, right: string]> = [
      ['/api/sections?filters[articles][headline][$contains]=', SECRET.draftHeadline],
      ['/api/sections?filters[articles][headline][$contains]=', SECRET.draftOfPublished],
      ['/api/sections?filters[$or][0][articles][headline][$startsWith]=', SECRET.draftHeadline],
      ['/api/sections?filters[articles][captions][caption][$contains]=', SECRET.draftCaption],
      ['/api/outlets?filters[mirrors][address][$contains]=', SECRET.restrictedMirror],
      ['/api/outlets?filters[mirrors][label][$contains]=', SECRET.plannedMirror],
      ['/api/outlets?filters[sections][articles][headline][$contains]=', SECRET.draftHeadline],
      ['/api/articles?filters[section][articles][headline][$contains]=', SECRET.draftOfPublished],
      ['/api/articles?filters[localizations][headline][$contains]=', SECRET.draftOtherLanguage],
      [
        '/api/outlet-mirrors?filters[outlet][mirrors][address][$contains]=',
        SECRET.restrictedMirror,
      ],
      [
        '/api/image-captions?filters[article][section][articles][headline][$contains]=',
        SECRET.draftOfPublished,
      ],
    ];
    it.each(guesses)('learns nothing from %s%s', async (path, right) => {
      const ids = (body: { data: Array<{ documentId: string }> }) =>
        body.data.map(({ documentId }) => documentId);
      const token = await newsroom.call('GET', `${path}${encodeURIComponent(right)}`);
      expect(ids(token.body).length).toBeGreaterThan(0);
      const hit = await asReader(who, `${path}${encodeURIComponent(right)}`);
      const miss = await asReader(who, `${path}no-such-words`);
      expect(hit.status).toBe(200);
      expect(ids(hit.body)).toEqual([]);
      expect(hit.body).toEqual(miss.body);
    });

    it('learns nothing by turning a filter round', async () => {
      const not = (word: string) =>
        asReader(
          who,
          `/api/outlets?filters[$not][mirrors][address][$contains]=${encodeURIComponent(word)}`
        );
      expect((await not(SECRET.restrictedMirror)).body).toEqual((await not('no-such-words')).body);
    });

    it('still filters by what is published behind a relation', async () => {
      const names = async (path: string) =>
        (await asReader(who, path)).body.data.map(({ name }: { name: string }) => name);
      expect(await names('/api/sections?filters[articles][headline][$contains]=Ferry')).toEqual([
        'News',
      ]);
      expect(await names('/api/outlets?filters[mirrors][address][$contains]=second')).toEqual([
        'Harbour Press',
      ]);
      expect(
        await names(
          '/api/outlets?filters[mirrors][address][$contains]=second&filters[sections][articles][headline][$eq]=Ferry stands still'
        )
      ).toEqual(['Harbour Press']);
      const { body } = await ask(
        who,
        '{ newsroomSections(filters: { articles: { headline: { contains: "Ferry" } } }) { name } }'
      );
      expect(body.data.newsroomSections).toEqual([{ name: 'News' }]);
    });

    it.each([
      '/api/sections?sort=articles.headline',
      '/api/sections?sort[0]=name&sort[1]=articles.headline:desc',
      '/api/sections?sort[articles][headline]=asc',
      '/api/outlets?sort=mirrors.address',
      '/api/articles?sort=section.articles.headline',
      '/api/articles?sort=localizations.headline',
      '/api/sections?filters[articles][$null]=true',
      '/api/outlets?filters[mirrors][$notNull]=true',
      `/api/sections?filters[articles][$in]=1`,
    ])('is told that what is not public would have a say in %s', async (path) => {
      const { status, body } = await asReader(who, path);
      expect(status).toBe(400);
      expect(body.error.message).toMatch(/not public|not all of its entries are public/);
      expect((await newsroom.call('GET', path)).status).toBe(200);
    });

    it('is not led by a picture to the captions it is used in', async () => {
      const { body } = await ask(
        who,
        '{ newsroomArticles { captions { image { related { ... on NewsroomImageCaption { caption } } } } } }'
      );
      expect(leaks(body)).toEqual([]);
      const files = await newsroom.call('GET', '/api/upload/files?populate=related');
      expect(leaks(files.body)).toEqual(['draftCaption', 'staleCaption']);
    });

    it('finds no article by the words of its private fields', async () => {
      for (const word of ['Nightjar', SECRET.sourceId, SECRET.sourceDigest]) {
        const { body } = await asReader(who, `/api/articles?_q=${word}`);
        expect(body.data).toEqual([]);
      }
      expect((await asReader(who, '/api/articles?_q=Ferry')).body.data).toHaveLength(1);
    });

    it.each(['edNote', 'sourceId', 'sourceDigest', 'publishedDigest', 'createdBy'])(
      'cannot name the private field %s in a query',
      async (field) => {
        const name = field === 'createdBy' ? 'createdBy[id]' : field;
        for (const query of [
          `filters[${name.replace('[', '][')}${field === 'createdBy' ? '' : ']'}[$notNull]=true`,
          `sort=${field === 'createdBy' ? 'createdBy.id' : field}`,
          field === 'createdBy' ? 'populate=createdBy' : `fields=${field}`,
        ]) {
          const { status, body } = await asReader(who, `/api/articles?${query}`);
          expect(`${query} ${status}`).toBe(`${query} 400`);
          expect(leaks(body)).toEqual([]);
        }
        const nested = await asReader(
          who,
          `/api/sections?filters[articles][${name.replace('[', '][')}${field === 'createdBy' ? '' : ']'}[$notNull]=true`
        );
        expect(nested.status).toBe(400);
      }
    );
  });

  it('repeats no private field in an error message', async () => {
    const { status, body } = await newsroom.call('PUT', `/api/articles/${id.article}`, {
      data: { headline: 'x'.repeat(300), edNote: SECRET.note },
    });
    expect(status).toBe(400);
    expect(leaks(body)).toEqual([]);
  });
});

describe('a Strapi that did not ask for publicRead', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await startNewsroom({ graphql: true, options: {} });
    // As in a Strapi fresh from its installer, where the public role may do other things.
    await grant(newsroom, 'public', ['plugin::users-permissions.auth.callback']);
  });
  afterAll(() => newsroom.stop());

  it.each([
    'articles',
    'image-captions',
    'outlet-mirrors',
    'outlets',
    'sections',
    'articles/by-slug/any',
  ])('keeps /api/%s shut to strangers and open to a token', async (path) => {
    expect((await newsroom.read(`/api/${path}`)).status).toBe(403);
    expect((await newsroom.call('GET', `/api/${path}`)).status).toBe(
      path.includes('/') ? 404 : 200
    );
  });

  it('keeps GraphQL shut to strangers', async () => {
    for (const query of [
      'newsroomArticles',
      'newsroomOutlets',
      'newsroomSections',
      'newsroomOutletMirrors',
    ]) {
      const { body } = await graphql(newsroom, `{ ${query} { documentId } }`);
      expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
    }
  });
});
