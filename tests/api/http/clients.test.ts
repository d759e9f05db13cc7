/** @database any */

import { startNewsroom, type Newsroom } from '../../support/newsroom';

/** What gatsby-source-strapi and `plugin: { name: 'newsroom' }` of @strapi/client put before a type. */
const NAMED = '/api/newsroom';

describe('a client that names the plugin of a type', () => {
  let newsroom: Newsroom;
  let article: string;
  beforeAll(async () => {
    newsroom = await startNewsroom({ options: { publicRead: true, cache: { debug: true } } });
    const made = await newsroom.call('POST', '/api/articles', {
      data: { headline: 'Ferry stands still', slug: 'ferry-stands' },
    });
    article = made.body.data.documentId;
    await newsroom.call('PUT', `/api/articles/${article}`, { data: { slug: 'ferry-stays' } });
    const address = 'https://courier.example';
    await newsroom.call('POST', '/api/outlets', {
      data: { name: 'Courier', slug: 'courier', address },
    });
  });
  afterAll(() => newsroom.stop());

  const raw = async (path: string) => {
    const response = await fetch(`${newsroom.url}${path}`, { redirect: 'manual' });
    const { status, headers } = response;
    return {
      status,
      text: await response.text(),
      location: headers.get('Location'),
      cache: headers.get('X-Cache'),
    };
  };

  it.each([
    '/articles',
    '/articles?pagination[pageSize]=5&sort=headline',
    '/articles/{article}?populate=*',
    '/articles/by-slug/ferry-stands',
    '/articles/by-slug/ferry-stays',
    '/articles/by-slug/ferry-stays/ninjs',
    '/articles/nosuch',
    '/image-captions',
    '/sections',
    '/outlets',
    '/outlet-mirrors',
    '/feeds/courier.rss',
    '/sitemaps/courier.xml',
    '/robots/courier.txt',
    '/ninjs/courier',
  ])('gets the answer that others get, from one place in memory: %s', async (asked) => {
    const path = asked.replace('{article}', article);
    const plain = await raw(`/api${path}`);
    const named = await raw(`${NAMED}${path}`);
    expect(named).toEqual({ ...plain, cache: 'HIT' });
    expect([plain.status, plain.cache]).toEqual([plain.status, 'MISS']);
  });

  it('writes, and what it touched is gone from memory under either name', async () => {
    const list = async () => (await raw(`/api/articles/${article}`)).text;
    await list();
    const changed = await newsroom.call('PUT', `${NAMED}/articles/${article}`, {
      data: { headline: 'Ferry sails' },
    });
    expect(changed.status).toBe(200);
    expect(await list()).toContain('Ferry sails');
  });

  it('may do what it may without the name', async () => {
    for (const base of ['/api', NAMED]) {
      const { status } = await newsroom.request('POST', `${base}/articles`, {
        data: { data: { headline: 'Nobody' } },
      });
      expect([base, status]).toEqual([base, 403]);
    }
  });

  it.each(['', '/', '/nosuch', '/articles-of-others', '/uploads', '/users'])(
    'finds nothing that is not of the newsroom: %s',
    async (path) => {
      expect((await raw(`${NAMED}${path}`)).status).toBe(404);
    }
  );
});

describe('a newsroom with a prefix of its own', () => {
  it('is found below it and below the name of the plugin', async () => {
    const newsroom = await startNewsroom({ options: { publicRead: true, routePrefix: '/desk' } });
    try {
      expect((await newsroom.read('/api/desk/articles')).status).toBe(200);
      expect((await newsroom.read(`${NAMED}/articles`)).status).toBe(200);
      expect((await newsroom.read('/api/articles')).status).toBe(404);
    } finally {
      await newsroom.stop();
    }
  });
});
