/** @database any */

import { startNewsroom, type Newsroom } from '../../support/newsroom';

/** What stops the boot; a boot that goes through is a failure. */
async function bootError(start: Parameters<typeof startNewsroom>[0]): Promise<string> {
  let newsroom: Newsroom;
  try {
    newsroom = await startNewsroom(start);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  await newsroom.stop();
  throw new Error('The newsroom started.');
}

describe('the options of the plugin', () => {
  it('stop the boot when one is not known, naming it and those that are', async () => {
    const message = await bootError({ options: { publicReed: true } });
    expect(message).toContain('There is no option "publicReed"');
    expect(message).toContain('publicRead, routePrefix');
    expect(message).toContain('config/plugins');
  });

  it.each([
    [{ publicRead: 'yes' }, 'publicRead'],
    [{ routePrefix: 5 }, 'routePrefix'],
    [{ routePrefix: 'newsroom' }, 'routePrefix'],
    [{ routePrefix: '/newsroom/' }, 'routePrefix'],
    [{ routePrefix: '/news room' }, 'routePrefix'],
  ])('stop the boot when one is not of its kind: %j', async (options, name) => {
    expect(await bootError({ options })).toContain(`Option "${name}"`);
  });
});

describe('a newsroom with a route prefix', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await startNewsroom({ options: { publicRead: true, routePrefix: '/newsroom' } });
  });
  afterAll(() => newsroom.stop());

  it('answers under the prefix, and not without it', async () => {
    const { status } = await newsroom.call('POST', '/api/newsroom/articles', {
      data: { headline: 'Ferry stands still' },
    });
    expect(status).toBe(201);
    for (const path of ['articles', 'image-captions', 'outlet-mirrors', 'outlets', 'sections']) {
      expect((await newsroom.read(`/api/newsroom/${path}`)).status).toBe(200);
      expect((await newsroom.read(`/api/${path}`)).status).toBe(404);
    }
    expect((await newsroom.read('/api/newsroom/articles/by-slug/ferry-stands-still')).status).toBe(
      200
    );
    expect((await newsroom.read('/api/articles/by-slug/ferry-stands-still')).status).toBe(404);
  });

  it('sends the readers of an old address to one under the prefix', async () => {
    const [article] = (await newsroom.read('/api/newsroom/articles')).body.data;
    await newsroom.call('PUT', `/api/newsroom/articles/${article.documentId}`, {
      data: { slug: 'ferry' },
    });
    const { status, headers } = await newsroom.read(
      '/api/newsroom/articles/by-slug/ferry-stands-still'
    );
    expect(status).toBe(301);
    expect(headers.get('location')).toMatch(/^\/api\/newsroom\/articles\/by-slug\/ferry(\?|$)/);
  });
});

describe('a host that has an API of the same address', () => {
  /** The host's own `/api/articles`, as Strapi has it once it loaded `src/api/article`. */
  const addOwnArticles = (path: string) => (strapi: Newsroom['strapi']) => {
    strapi.get('apis').add('article', {
      routes: {
        article: {
          type: 'content-api',
          routes: [
            { method: 'GET', path, handler: () => ({ own: true }), config: { auth: false } },
          ],
        },
      },
    });
  };

  it('is told at the start, with the option that moves the newsroom out of the way', async () => {
    const message = await bootError({ configure: addOwnArticles('/articles') });
    expect(message).toContain(
      'The API "article" of this project already answers GET /api/articles'
    );
    expect(message).toContain('routePrefix');
    expect(message).toContain("'/newsroom'");
  });

  it('is told although it calls the parameter by another name', async () => {
    expect(await bootError({ configure: addOwnArticles('/articles/:documentId') })).toContain(
      'routePrefix'
    );
  });

  it('starts with the prefix, and both answer', async () => {
    const newsroom = await startNewsroom({
      configure: addOwnArticles('/articles'),
      options: { publicRead: true, routePrefix: '/newsroom' },
    });
    try {
      expect((await newsroom.read('/api/articles')).body).toEqual({ own: true });
      expect((await newsroom.read('/api/newsroom/articles')).body.data).toEqual([]);
    } finally {
      await newsroom.stop();
    }
  });
});
