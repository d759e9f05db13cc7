import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { graphql } from '../../support/people';
import { uploadPicture } from '../../support/picture';

const TYPES = ['article', 'image-caption', 'outlet-mirror', 'outlet', 'section', 'address'].map(
  (name) => `plugin::newsroom.${name}`
);

const long = (length: number) => 'x'.repeat(length);
const text = (blocks: unknown) => ({ body: [{ __component: 'newsroom.text', text: blocks }] });
const paragraph = (...children: object[]) => [{ type: 'paragraph', children }];
const link = (url: unknown) =>
  text(paragraph({ type: 'link', url, children: [{ type: 'text', text: 'here' }] }));

type Row = [what: string, data: Record<string, unknown>, path: string, fix: RegExp];

describe('bad input', () => {
  let newsroom: Newsroom;
  let image: number;
  let outlet: string;
  let section: string;
  let article: string;

  beforeAll(async () => {
    newsroom = await startNewsroom({ graphql: true, locales: ['ar'] });
    image = await uploadPicture(newsroom);
    outlet = await make('outlets', { name: 'Harbour Press' });
    section = await make('sections', { name: 'News', outlet });
    article = await make('articles', { headline: 'Ferry stands still', section });
    await make('image-captions', { caption: 'The ferry', image, article, key: 'ferry' });
  });
  afterAll(() => newsroom.stop());

  async function make(type: string, data: object): Promise<string> {
    const { status, body } = await newsroom.call('POST', `/api/${type}`, { data });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.data.documentId;
  }

  /** Every row of every table of the newsroom, components and relations included, as a count. */
  async function rowCounts(): Promise<Record<string, number>> {
    const tables = [...newsroom.strapi.db.metadata.values()]
      .map(({ tableName }) => tableName)
      // The log for other nodes tells of whatever Strapi writes, such as when a token was last used.
      .filter((name) => name.includes('newsroom') && name !== 'newsroom_cache_changes');
    const counts = await Promise.all(
      tables.map(async (name) => {
        const [row] = await newsroom.strapi.db.getConnection(name).count({ rows: '*' });
        return [name, Number(row?.rows)] as const;
      })
    );
    return Object.fromEntries(counts);
  }

  it('is counted in tables that are there', async () => {
    const counts = await rowCounts();
    expect(counts).toMatchObject({
      newsroom_articles: 2,
      newsroom_article_slugs: 1,
      newsroom_outlets: 1,
    });
    expect(Object.keys(counts).length).toBeGreaterThan(TYPES.length * 2);
  });

  async function expectRefused(
    method: string,
    path: string,
    data: unknown,
    field: string,
    fix: RegExp
  ) {
    const before = await rowCounts();
    const answer = await newsroom.call(method, path, { data });
    expect(answer.body.error).toMatchObject({ status: 400, name: 'ValidationError' });
    const errors: Array<{ path: string[]; message: string }> = answer.body.error.details.errors;
    const error = errors.find((each) => each.path.join('.') === field);
    expect(errors.map((each) => each.path.join('.'))).toContain(field);
    expect(error?.message).toMatch(fix);
    expect(await rowCounts()).toEqual(before);
  }

  const articles: Row[] = [
    ['no headline', {}, 'headline', /empty\. Write it/],
    ['an empty headline', { headline: '' }, 'headline', /empty\. Write it/],
    ['a headline of spaces', { headline: '   ' }, 'headline', /empty\. Write it/],
    ['a number for a headline', { headline: 5 }, 'headline', /must be text/],
    ['a list for a headline', { headline: ['a'] }, 'headline', /must be text/],
    ['a headline that is too long', { headline: long(256) }, 'headline', /at most 255/],
    ['a NUL in the headline', { headline: 'a\u0000b' }, 'headline', /NUL .* Remove it/],
    ['a standfirst that is too long', { standfirst: long(1001) }, 'standfirst', /at most 1000/],
    ['a kicker that is too long', { kicker: long(121) }, 'kicker', /at most 120/],
    [
      'a section that does not exist',
      { section: 'abcdefghijklmnopqrstuvwx' },
      'section',
      /no section "abcdefghijklmnopqrstuvwx"\. Choose/,
    ],
    [
      'a section by a number that does not exist',
      { section: 999_999 },
      'section',
      /no section "999999"/,
    ],
    [
      'a section that is to be connected and does not exist',
      { section: { connect: [{ documentId: 'nosuch' }] } },
      'section',
      /no section "nosuch"/,
    ],
    ['a yes for a section', { section: true }, 'section', /Write its documentId/],
    [
      'a related article that does not exist',
      { related: ['nosuch'] },
      'related',
      /no article "nosuch"/,
    ],
    [
      'a caption that does not exist',
      { captions: ['nosuch'] },
      'captions',
      /no image caption "nosuch"/,
    ],
    ['an urgency of 0', { urgency: 0 }, 'urgency', /from 1 to 9/],
    ['an urgency of 10', { urgency: 10 }, 'urgency', /from 1 to 9/],
    ['an urgency in words', { urgency: 'high' }, 'urgency', /number/],
    ['half an urgency', { urgency: 1.5 }, 'urgency', /integer/],
    [
      'a first publication that is no date',
      { firstPublishedAt: 'yesterday' },
      'firstPublishedAt',
      /Write it as 2026-/,
    ],
    [
      'a correction of spaces',
      { corrections: [{ type: 'correction', text: ' \n ' }] },
      'corrections.0.text',
      /empty\. Write it/,
    ],
    [
      'a quote of spaces',
      { body: [{ __component: 'newsroom.quote', text: '\u00a0' }] },
      'body.0.text',
      /empty\. Write it/,
    ],
    ['an author of spaces', { authors: [{ name: ' ' }] }, 'authors.0.name', /empty\. Write it/],
    [
      'a correction on no date',
      { corrections: [{ text: 'a', date: 'soon' }] },
      'corrections.0.date',
      /Write it as 2026-/,
    ],
    [
      'a correction on 30 February',
      { corrections: [{ text: 'a', date: '2026-02-30T10:00:00Z' }] },
      'corrections.0.date',
      /Write it as 2026-/,
    ],
    [
      'a correction of an unknown kind',
      { corrections: [{ text: 'a', type: 'typo' }] },
      'corrections.0.type',
      /one of the following values: correction/,
    ],
    [
      'a correction that is too long',
      { corrections: [{ text: long(4001) }] },
      'corrections.0.text',
      /at most 4000/,
    ],
    ['a correction that is no list', { corrections: 'x' }, 'corrections', /array/],
    ['an author without a name', { authors: [{ role: 'Reporter' }] }, 'authors.0.name', /name/],
    [
      'an author whose page is a script',
      { authors: [{ name: 'Ida', uri: 'javascript:alert(1)' }] },
      'authors.0.uri',
      /must start with https/,
    ],
    ['a body that is no list', { body: 'text' }, 'body', /array/],
    [
      'an unknown part of the body',
      { body: [{ __component: 'newsroom.nosuch' }] },
      'body.0.__component',
      /Use one of newsroom\.text/,
    ],
    [
      'a part that belongs elsewhere',
      { body: [{ __component: 'newsroom.person', name: 'Ida' }] },
      'body.0.__component',
      /Use one of newsroom\.text/,
    ],
    ['a text that is no list of blocks', text('words'), 'body.0.text', /list of blocks/],
    ['a block of an unknown kind', text([{ type: 'nosuch' }]), 'body.0.text.0', /invalid type/],
    [
      'a quote that is too long',
      { body: [{ __component: 'newsroom.quote', text: long(4001) }] },
      'body.0.text',
      /at most 4000/,
    ],
    [
      'an embed of javascript:',
      { body: [{ __component: 'newsroom.embed', url: 'javascript:alert(1)' }] },
      'body.0.url',
      /must start with https/,
    ],
    [
      'an embed of data:',
      { body: [{ __component: 'newsroom.embed', url: 'data:text/html,x' }] },
      'body.0.url',
      /must start with https/,
    ],
    [
      'embed code in place of an address',
      {
        body: [
          {
            __component: 'newsroom.embed',
            url: '<iframe src="https://youtu.be/abcdefghijk"></iframe>',
          },
        ],
      },
      'body.0.url',
      /Write the address of what it shows: https:\/\/www\.youtube\.com\/watch\?v=abcdefghijk/,
    ],
    [
      'a link to javascript:',
      link('javascript:alert(1)'),
      'body.0.text.0.children.0.url',
      /must start with https/,
    ],
    [
      'a link to data:',
      link('data:text/html,x'),
      'body.0.text.0.children.0.url',
      /must start with https/,
    ],
    ['an address with a space', { slug: 'a b' }, 'slug', /Try "a-b"/],
    ['an address with a slash', { slug: 'a/b' }, 'slug', /without spaces or slashes/],
  ];

  describe.each(articles)('%s', (_what, data, path, fix) => {
    const full = 'headline' in data || path === 'headline' ? data : { headline: 'Storm', ...data };

    it('is refused in a new article, by its field and with the fix', () =>
      expectRefused('POST', '/api/articles', full, path, fix));

    it('is refused in an article that exists, which stays as it was', async () => {
      if (path === 'headline' && !('headline' in data)) return;
      const before = (await newsroom.read(`/api/articles/${article}?populate=*`)).body.data;
      await expectRefused('PUT', `/api/articles/${article}`, data, path, fix);
      expect((await newsroom.read(`/api/articles/${article}?populate=*`)).body.data).toEqual(
        before
      );
    });
  });

  it.each([
    ['captions', { caption: ' ' }, 'caption', /empty/],
    ['captions', { caption: long(4001) }, 'caption', /at most 4000/],
    ['captions', { altText: long(501) }, 'altText', /at most 500/],
    ['captions', { creator: long(256) }, 'creator', /at most 255/],
    ['captions', { image: 999_999 }, 'image', /no file "999999"/],
    ['captions', { image: null }, 'image', /no picture\. Choose/],
    ['captions', { countryCode: 'no' }, 'countryCode', /two capital letters/],
    ['captions', { dateCreated: 'in spring' }, 'dateCreated', /Write it as 2026-10-14/],
    ['captions', { dateCreated: '2026-02-31' }, 'dateCreated', /Write it as 2026-10-14/],
    ['captions', { rightsExpire: 'never' }, 'rightsExpire', /Write it as 2026-/],
    ['captions', { role: 'poster' }, 'role', /lead, inline, gallery/],
    ['captions', { position: -1 }, 'position', /from 0 to 10000/],
    ['captions', { key: 'a b' }, 'key', /letters, digits/],
    ['captions', { key: 'ferry' }, 'key', /Another caption of this article/],
    ['captions', { article: 'nosuch' }, 'article', /no article "nosuch"/],
    ['captions', { isFilePhoto: 'maybe' }, 'isFilePhoto', /boolean/],
    [
      'captions',
      { webStatementOfRights: 'javascript:alert(1)' },
      'webStatementOfRights',
      /must start with https/,
    ],
    ['captions', { licensorUrl: 'data:text/html,x' }, 'licensorUrl', /must start with https/],
    [
      'captions',
      { personsShown: [{ name: 'Ida', uri: 'javascript:x' }] },
      'personsShown.0.uri',
      /must start with https/,
    ],
    ['outlets', { name: '' }, 'name', /empty/],
    ['outlets', { name: long(256) }, 'name', /at most 255/],
    ['outlets', { address: 'javascript:alert(1)' }, 'address', /must start with https/],
    ['outlets', { address: 'example.com' }, 'address', /must start with https/],
    ['outlets', { address: 'https://example.com/?a=b' }, 'address', /may not hold \?/],
    ['outlets', { articlePath: '{slug}' }, 'articlePath', /start with a slash/],
    ['outlets', { articlePath: '/news' }, 'articlePath', /must hold \{slug\}/],
    ['outlets', { articlePath: '/{year}/{slug}' }, 'articlePath', /Known are \{slug\}/],
    ['outlets', { articlePath: '/a b/{slug}' }, 'articlePath', /spaces/],
    ['outlets', { articlePath: '//evil.example/{slug}' }, 'articlePath', /empty step/],
    ['outlets', { articlePath: '/../{slug}' }, 'articlePath', /"\.\."/],
    ['outlets', { language: 'x y' }, 'language', /such as en/],
    ['outlets', { names: [{ language: '!', name: 'x' }] }, 'names.0.language', /such as en/],
    ['outlets', { logo: 999_999 }, 'logo', /no file/],
    ['sections', { name: ' ' }, 'name', /empty/],
    ['sections', { slug: 'a b' }, 'slug', /Try "a-b"/],
    ['sections', { slug: 5 }, 'slug', /must be text/],
    ['sections', { slug: long(201) }, 'slug', /200 are allowed/],
    ['sections', { parent: 'nosuch' }, 'parent', /no section "nosuch"/],
    ['sections', { outlet: 'nosuch' }, 'outlet', /no outlet "nosuch"/],
    ['mirrors', { label: '' }, 'label', /empty/],
    ['mirrors', { kind: 'fax' }, 'kind', /one of the following values: web/],
    ['mirrors', { state: 'asleep' }, 'state', /one of the following values: planned/],
    ['mirrors', { priority: 1001 }, 'priority', /from 0 to 1000/],
    ['mirrors', { outlet: 'nosuch' }, 'outlet', /no outlet "nosuch"/],
    ['mirrors', { languages: [{ language: 'x y' }] }, 'languages.0.language', /such as en/],
    ['mirrors', { blockedIn: [{ country: 'Iran' }] }, 'blockedIn.0.country', /two capital letters/],
    [
      'mirrors',
      { blockedIn: [{ country: 'IR', since: 'long ago' }] },
      'blockedIn.0.since',
      /Write it as 2026-10-14/,
    ],
  ] as Array<[string, Record<string, unknown>, string, RegExp]>)(
    'is refused in %s: %j',
    async (type, data, path, fix) => {
      const valid: Record<string, [string, object]> = {
        captions: ['image-captions', { caption: 'The quay', image, article }],
        outlets: ['outlets', { name: 'Second Press' }],
        sections: ['sections', { name: 'Arts' }],
        mirrors: [
          'outlet-mirrors',
          { label: 'Second', address: 'https://second.example', state: 'active' },
        ],
      };
      const [door, rest] = valid[type] ?? ['', {}];
      await expectRefused('POST', `/api/${door}`, { ...rest, ...data }, path, fix);
    }
  );

  it('does not let a section stand within itself or its parts', async () => {
    const inner = await make('sections', { name: 'Region', parent: section });
    for (const parent of [section, inner, { connect: [inner] }, { set: [{ documentId: inner }] }]) {
      await expectRefused(
        'PUT',
        `/api/sections/${section}`,
        { parent },
        'parent',
        /Choose another/
      );
    }
  });

  it('keeps the address of a section whose name or parent alone is written', async () => {
    const id = await make('sections', { name: 'Culture', slug: 'arts-and-more' });
    for (const data of [{ name: 'Arts' }, { outlet }]) {
      const { body } = await newsroom.call('PUT', `/api/sections/${id}`, { data });
      expect(body.data.slug).toBe('arts-and-more');
    }
  });

  it('does not let a key be given twice in one article, but in two', async () => {
    const other = await make('articles', { headline: 'Storm' });
    const caption = await make('image-captions', {
      caption: 'Quay',
      image,
      article: other,
      key: 'ferry',
    });
    await expectRefused(
      'PUT',
      `/api/image-captions/${caption}`,
      { article },
      'key',
      /Another caption/
    );
    const answer = await newsroom.call('PUT', `/api/image-captions/${caption}`, {
      data: { key: 'quay' },
    });
    expect(answer.status).toBe(200);
  });

  it('does not let a caption be published without its picture, by any door', async () => {
    const draft = await newsroom.call('POST', '/api/image-captions?status=draft', {
      data: { caption: 'No picture', article },
    });
    const { documentId } = draft.body.data;
    await expectRefused(
      'PUT',
      `/api/image-captions/${documentId}`,
      {},
      'image',
      /Choose the picture/
    );
    await expect(
      newsroom.strapi.documents('plugin::newsroom.image-caption').publish({ documentId })
    ).rejects.toThrow(/no picture/);
    const { accessKey } = await newsroom.strapi
      .service('admin::api-token')
      .create({ name: 'graphql', type: 'full-access', description: '', lifespan: null });
    const { body } = await graphql(
      newsroom,
      `
        mutation {
          createNewsroomImageCaption(data: { caption: "None" }, status: PUBLISHED) {
            caption
          }
        }
      `,
      { token: accessKey }
    );
    expect(body.errors[0].extensions.error.details.errors[0].path).toEqual(['image']);
  });

  it('does not write in a language the newsroom does not have', () =>
    expectRefused(
      'POST',
      '/api/articles?locale=xx',
      { headline: 'Storm' },
      'locale',
      /It has en, ar; add more/
    ));

  it('does not tie an article to a caption in another language', () =>
    expectRefused(
      'POST',
      '/api/image-captions?locale=ar',
      { caption: 'C', image, article },
      'article',
      /not exist in the language "ar"/
    ));

  it.each([
    [{ headline: 'Storm', nosuch: 1 }, 'nosuch'],
    [{ headline: 'Storm', authors: [{ name: 'Ida', nosuch: 1 }] }, 'nosuch'],
    [{ headline: 'Storm', id: 7 }, 'id'],
    [{ headline: 'Storm', documentId: 'own' }, 'documentId'],
    [{ headline: 'Storm', createdBy: 1 }, 'createdBy'],
  ])('names the field that no article has, or that nobody may set: %j', async (data, key) => {
    const before = await rowCounts();
    const { status, body } = await newsroom.call('POST', '/api/articles', { data });
    expect(status).toBe(400);
    expect(body.error.details.key).toBe(key);
    expect(body.error.message).toContain(key);
    expect(await rowCounts()).toEqual(before);
  });

  it.each([
    ['nosuch=1', 'nosuch'],
    ['status=asleep', 'status'],
    ['sort=nosuch', 'nosuch'],
    ['sort=headline:up', 'order'],
    ['filters[nosuch]=1', 'nosuch'],
    ['filters[headline][$nosuch]=1', '$nosuch'],
    ['filters[firstPublishedAt][$gt]=yesterday', 'date'],
    ['fields=nosuch', 'nosuch'],
    ['populate=nosuch', 'nosuch'],
    ['locale=nosuch', 'locale'],
    ['pagination[page]=1&pagination[start]=0', 'pagination'],
    ['_q=ferry&_q=storm', '_q'],
    ['_q[$eq]=ferry', '_q'],
    ['populate[captions][_q]=a&populate[captions][_q]=b', '_q'],
  ])('names the query parameter at fault in ?%s', async (query, name) => {
    const { status, body } = await newsroom.call('GET', `/api/articles?${query}`);
    expect(status).toBe(400);
    expect(body.error.message).toContain(name);
  });

  it.each([
    'status',
    'locale',
    'sort',
    'fields',
    'populate',
    'pagination[page]',
    'publicationState',
  ])('does not fail on ?%s that is given twice', async (name) => {
    for (const value of ['en', 'draft', 'headline', 'section', '1']) {
      for (const path of ['/api/articles', '/api/image-captions', '/api/sections']) {
        const { status } = await newsroom.call('GET', `${path}?${name}=${value}&${name}=${value}`);
        expect([path, name, value, [200, 400].includes(status)]).toEqual([path, name, value, true]);
      }
    }
  });

  it.each([
    ['no data', {}],
    ['words for data', { data: 'x' }],
  ])('asks for the data where there is %s', async (_what, payload) => {
    const { status, body } = await newsroom.call('POST', '/api/articles', payload);
    expect(status).toBe(400);
    expect(body.error.message).toContain('"data"');
  });

  it('does not take a body of more than a megabyte', async () => {
    const before = await rowCounts();
    const { status, body } = await newsroom.call('POST', '/api/articles', {
      data: { headline: 'Storm', edNote: long(1_100_000) },
    });
    expect(status).toBe(413);
    expect(body.error.name).toBe('PayloadTooLargeError');
    expect(await rowCounts()).toEqual(before);
  });

  it('answers 404 for what does not exist', async () => {
    expect((await newsroom.call('GET', '/api/articles/nosuch')).status).toBe(404);
    expect(
      (await newsroom.call('PUT', '/api/articles/nosuch', { data: { headline: 'Storm' } })).status
    ).toBe(404);
  });
});
