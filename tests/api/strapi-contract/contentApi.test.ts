/** @database any */

import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Context } from 'koa';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { graphql, grant } from '../../support/people';
import { addPlainTypes, NOTE, PLACE, plainDocuments, STORY } from '../../support/plainTypes';

type Listener = (request: http.IncomingMessage, response: http.ServerResponse) => void;
type Sanitize = (query: object, schema: { uid: string }, options?: object) => Promise<object>;

const SECTION = 'plugin::newsroom.section';
const ARTICLE = 'plugin::newsroom.article';

/**
 * What Strapi does between a request of a reader and its answer, which drafts, rights and the memory
 * of answers stand on; docs/strapi-internals.md says what hangs on each line.
 */
describe('Strapi', () => {
  let newsroom: Newsroom;
  /** As Strapi made them, before the newsroom laid its hands on them. */
  let stockSanitize: Sanitize;
  let stockListener: Listener;
  const listeners: number[] = [];
  const order: string[] = [];

  beforeAll(async () => {
    newsroom = await startNewsroom({
      graphql: true,
      configure(strapi) {
        addPlainTypes(strapi);
        const { server, contentAPI } = strapi;
        strapi.config.set('server.openapi', {
          'content-api': { access: 'public', cache: { enabled: false } },
        });
        stockSanitize = contentAPI.sanitize.query as never;
        server.use(async (ctx: Context, next: () => Promise<void>) => {
          const isWatched = ctx.path === '/api/places';
          if (isWatched) order.push(`before, ${ctx.state.route ? 'route known' : 'no route'}`);
          await next();
          const route = ctx.state.route as { handler?: unknown } | undefined;
          if (isWatched) order.push(`behind, ${String(route?.handler)}`);
        });
        const { initRouting } = server;
        server.initRouting = function (this: typeof server) {
          // The last step before plugins are told to start.
          listeners.push(server.httpServer.listenerCount('request'));
          [stockListener] = server.httpServer.listeners('request') as [Listener];
          return initRouting.call(this);
        };
      },
    });
    await grant(newsroom, 'public', [
      ...[NOTE, STORY, PLACE].map((type) => `${type}.find`),
      `${STORY}.findOne`,
    ]);
  });
  afterAll(() => newsroom.stop());

  const strapi = () => newsroom.strapi;
  const notes = () => plainDocuments(strapi(), NOTE);
  const stories = () => plainDocuments(strapi(), STORY);
  /** Does something while a method is another one. */
  async function instead<T extends object, K extends keyof T>(
    owner: T,
    name: K,
    other: T[K],
    work: () => Promise<void>
  ): Promise<void> {
    const own = owner[name];
    owner[name] = other;
    try {
      await work();
    } finally {
      owner[name] = own;
    }
  }
  /** The types whose queries pass the sanitizer while something is asked. */
  async function sanitized(work: () => Promise<unknown>) {
    const { sanitize } = strapi().contentAPI;
    const through = sanitize.query as unknown as Sanitize;
    const seen: Array<{ uid: string; options: object | undefined }> = [];
    const spy: Sanitize = (query, schema, options) => {
      seen.push({ uid: schema.uid, options });
      return through(query, schema, options);
    };
    await instead(sanitize, 'query', spy as never, async () => void (await work()));
    return seen;
  }

  it('serves what generate of its package for OpenAPI answers', async () => {
    const openApi = createRequire(require.resolve('@strapi/strapi'))('@strapi/openapi') as {
      generate: (strapi: unknown) => { document: object };
    };
    const other = { openapi: '3.1.0', info: { title: 'Another one' } };
    await instead(
      openApi,
      'generate',
      () => ({ document: other }),
      async () => {
        expect((await newsroom.read('/api/openapi.json')).body).toEqual(other);
      }
    );
  });

  it('asks contentAPI.sanitize.query, by that name and at that moment, about every query of REST, with the caller and the route', async () => {
    const { documentId } = await stories().create({ data: {}, status: 'published' });
    for (const path of ['/api/stories?populate=notes', `/api/stories/${documentId}`]) {
      const [seen, ...more] = await sanitized(() => newsroom.read(path));
      expect(more).toEqual([]);
      expect(seen?.uid).toBe(STORY);
      expect(seen?.options).toMatchObject({
        auth: { strategy: { name: 'users-permissions' } },
        route: { method: 'GET' },
      });
    }
  });

  it('asks contentAPI.sanitize.query about every query of GraphQL too, those inside others included', async () => {
    const { documentId } = await newsroom.strapi
      .documents(SECTION)
      .create({ data: { name: 'News' } });
    await newsroom.strapi
      .documents(ARTICLE)
      .create({ data: { headline: 'Storm', section: documentId }, status: 'published' });
    const seen = await sanitized(async () => {
      const { body } = await graphql(
        newsroom,
        '{ newsroomArticles { section { name } related { headline } } }'
      );
      expect(body.data.newsroomArticles).not.toEqual([]);
    });
    expect(seen.map(({ uid }) => uid)).toEqual(expect.arrayContaining([ARTICLE, SECTION]));
  });

  it('gives drafts to everybody who may read a type, by status and by filters that pass through a relation', async () => {
    const story = await stories().create({ data: { title: 'Unwritten' } });
    await notes().create({ data: { text: 'Not public', story: story.documentId } });
    await instead(strapi().contentAPI.sanitize, 'query', stockSanitize as never, async () => {
      const drafts = await newsroom.read('/api/notes?status=draft');
      expect(JSON.stringify(drafts.body)).toContain('Not public');
      const empty = await newsroom.read('/api/notes?status=');
      expect(empty.status).toBe(200);
    });
  });

  it('lets the $and of one relation overwrite that of another', async () => {
    const story = await stories().create({ data: { title: 'Storm' }, status: 'published' });
    const marked = await notes().create({
      data: { text: 'marked', story: story.documentId, stories: [story.documentId] },
      status: 'published',
    });
    const count = (filters: object) =>
      strapi()
        .db.query(NOTE)
        .count({ where: { id: marked.id }, filters } as never);
    // One of the two is never asked.
    const calm = { $and: [{ title: 'Calm' }] };
    const storm = { $and: [{ title: 'Storm' }] };
    expect(await count({ story: calm })).toBe(0);
    expect(await count({ story: calm, stories: storm })).toBe(1);
  });

  it('names who asks by ctx.state.auth.strategy.name: users-permissions, content-api-token or api-token, admin', async () => {
    const seen: unknown[] = [];
    const names = async (work: () => Promise<unknown>) => {
      for (const { options } of await sanitized(work)) {
        seen.push((options as { auth: { strategy: { name: string } } }).auth.strategy.name);
      }
    };
    await names(() => newsroom.read('/api/notes'));
    await names(() => newsroom.call('GET', '/api/notes'));
    expect(seen[0]).toBe('users-permissions');
    expect(['api-token', 'content-api-token']).toContain(seen[1]);
  });

  it('has one request listener, from before its plugins start, which answers by the response that Node made', async () => {
    expect(listeners).toEqual([1]);
    const ends: string[] = [];
    const beside = http.createServer((request, response) => {
      const { end, writeHead } = response;
      Object.assign(response, {
        writeHead: (...given: [number]) => {
          ends.push('head');
          return writeHead.apply(response, given);
        },
        end: (...given: [string, BufferEncoding]) => {
          ends.push('end');
          return end.apply(response, given);
        },
      });
      stockListener.call(strapi().server.httpServer, request, response);
    });
    await new Promise<void>((resolve) => beside.listen(0, '127.0.0.1', resolve));
    const { port } = beside.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/api/notes`);
    expect(answer.status).toBe(200);
    await new Promise((resolve) => beside.close(resolve));
    expect(ends).toContain('end');
  });

  it('runs what server.use takes before its routes are there around them, and leaves the route in ctx.state.route', async () => {
    order.length = 0;
    await newsroom.read('/api/places');
    expect(order).toEqual(['before, no route', `behind, ${PLACE}.find`]);
  });

  it('asks engine.generateAbility on each request for what the names of the actions allow', async () => {
    const { engine } = strapi().contentAPI.permissions;
    const through = engine.generateAbility.bind(engine);
    const asked: unknown[][] = [];
    await instead(
      engine,
      'generateAbility',
      (async (permissions: unknown[], ...more: unknown[]) => {
        asked.push(permissions, more);
        return through(permissions as never, ...(more as []));
      }) as never,
      async () => {
        await newsroom.read('/api/notes');
        await newsroom.read('/api/notes?sort=text');
      }
    );
    expect(asked).toHaveLength(4);
    expect(asked[0]).toContainEqual({ action: `${NOTE}.find` });
    expect(asked[1]).toEqual([]);
    expect(asked[2]).toEqual(asked[0]);
  });

  it('asks the permission service of users-permissions for the public permissions on each request without a token', async () => {
    const uid = 'plugin::users-permissions.permission';
    let asked = 0;
    const before = strapi().service(uid) as { findPublicPermissions(): Promise<unknown> };
    strapi()
      .get('services')
      .extend(uid, (service: typeof before) => ({
        ...service,
        findPublicPermissions() {
          asked += 1;
          return service.findPublicPermissions();
        },
      }));
    await newsroom.read('/api/notes');
    await newsroom.call('GET', '/api/notes');
    strapi()
      .get('services')
      .extend(uid, () => before);
    expect(asked).toBe(1);
  });

  it('tells what a reader of users-permissions may do by the rules of ctx.state.auth.ability, and verifies a scope by strapi.get(auth)', async () => {
    let auth: unknown;
    for (const { options } of await sanitized(() => newsroom.read('/api/notes'))) {
      ({ auth } = options as { auth: unknown });
    }
    const { rules } = (auth as { ability: { rules: Array<{ action: unknown }> } }).ability;
    expect(rules.map(({ action }) => action)).toContain(`${NOTE}.find`);
    const verify = (scope: string) =>
      strapi()
        .get('auth')
        .verify(auth, { scope: [scope] });
    await verify(`${NOTE}.find`);
    await expect(verify(`${NOTE}.delete`)).rejects.toThrow('Forbidden');
  });

  it('makes the public role by initialize() of users-permissions, also a second time, and reads its permissions as rows of an action and a role', async () => {
    const roles = () => strapi().db.query('plugin::users-permissions.role').count({});
    const before = await roles();
    await strapi().plugin('users-permissions').service('users-permissions').initialize();
    expect(await roles()).toBe(before);
    const action = `${NOTE}.findOne`;
    const { documentId } = await notes().create({ data: {}, status: 'published' });
    expect((await newsroom.read(`/api/notes/${documentId}`)).status).toBe(403);
    await grant(newsroom, 'public', [action]);
    expect((await newsroom.read(`/api/notes/${documentId}`)).status).toBe(200);
  });

  it('answers otherwise by the headers strapi-response-format and strapi-encode-source-maps, and says so in no Vary', async () => {
    await notes().create({ data: { text: 'The harbour' }, status: 'published' });
    const ask = (headers: Record<string, string>) =>
      fetch(`${newsroom.url}/api/notes`, { headers });
    const plain = await ask({});
    const v4 = await ask({ 'Strapi-Response-Format': 'v4' });
    expect(v4.headers.get('vary')).toBe(plain.headers.get('vary'));
    expect(JSON.stringify(await v4.json())).toContain('"attributes"');
    expect(JSON.stringify(await plain.json())).not.toContain('"attributes"');
  });

  it('refuses a query parameter that was not registered by contentAPI.addQueryParams before the routes are there', async () => {
    expect((await newsroom.read('/api/notes?jsonLd=true')).status).toBe(400);
    expect((await newsroom.read('/api/articles?jsonLd=true')).status).toBe(200);
  });
});
