/** @database any */

import { AsyncLocalStorage } from 'node:async_hooks';
import { signIn, type AdminPanel } from '../../support/admin';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';
import { addPlainTypes, NOTE, PLACE, plainDocuments, STORY } from '../../support/plainTypes';

interface Route {
  method: string;
  path: string;
  config?: { middlewares?: unknown[]; policies?: unknown[] };
}

/** What the tests put before the content manager's answer, in the way the newsroom does. */
type Step = (ctx: { query: unknown; state: object }, next: () => Promise<void>) => Promise<void>;

/**
 * What the server says to the admin panel, and the parts of Strapi behind it that plugins are not
 * promised; docs/strapi-internals.md says what hangs on each line.
 */
describe('Strapi', () => {
  let newsroom: Newsroom;
  let panel: AdminPanel;
  let step: Step = async (_ctx, next) => next();
  let routes: Route[] = [];
  beforeAll(async () => {
    newsroom = await startNewsroom({
      configure(strapi) {
        addPlainTypes(strapi);
        const { initRouting } = strapi.server;
        strapi.server.initRouting = function (this: typeof strapi.server) {
          const routers = strapi.plugin('content-manager').routes as never as {
            admin: { routes: Route[] };
          };
          ({ routes } = routers.admin);
          for (const route of routes.filter(
            (each) => isList(each) || isOffer(each) || isSave(each)
          )) {
            route.config?.middlewares?.push((ctx: never, next: never) => step(ctx, next));
          }
          return initRouting.call(this);
        };
      },
    });
    panel = await signIn(newsroom);
  });
  afterAll(() => newsroom.stop());
  afterEach(() => {
    step = async (_ctx, next) => next();
  });

  const isList = ({ method, path }: Route) =>
    method === 'GET' && path === '/collection-types/:model';
  const isOffer = ({ method, path }: Route) =>
    method === 'GET' && path === '/relations/:model/:targetField';
  const isSave = ({ method, path }: Route) =>
    method === 'PUT' && path === '/collection-types/:model/:id';
  const notes = () => plainDocuments(newsroom.strapi, NOTE);
  const stories = () => plainDocuments(newsroom.strapi, STORY);
  const manager = () => newsroom.strapi.plugin('content-manager');
  const listed = async (query = '') => {
    const { body } = await panel.call('GET', NOTE, query);
    return (body.results as Array<{ text: string }>).map(({ text }) => text);
  };

  it('holds the routes of its content manager in plugin.routes.admin.routes until they are mounted', () => {
    const list = routes.find(isList);
    expect(list?.config?.policies).toContain('admin::isAuthenticatedAdmin');
    expect(
      routes.some(
        ({ method, path }) =>
          method === 'GET' && path === '/collection-types/:model/:id/actions/countDraftRelations'
      )
    ).toBe(true);
  });

  it('runs a middleware of such a route behind its policies and before its handler, which reads ctx.query as it is left', async () => {
    await notes().create({ data: { text: 'first' } });
    await notes().create({ data: { text: 'second' } });
    let editor: unknown;
    step = async (ctx, next) => {
      editor = (ctx.state as { userAbility?: unknown }).userAbility;
      ctx.query = { ...(ctx.query as object), filters: { $and: [{ text: { $eq: 'second' } }] } };
      return next();
    };
    expect(await listed()).toEqual(['second']);
    expect(editor).toBeDefined();
    const { status } = await newsroom.read(`/content-manager/collection-types/${NOTE}`);
    expect(status).toBe(401);
  });

  it('saves what a middleware of such a route leaves in ctx.request.body, in the asynchronous context in which it was called on', async () => {
    const { documentId } = await notes().create({ data: { text: 'first' } });
    const context = new AsyncLocalStorage<string>();
    let seen: unknown;
    newsroom.strapi.documents.use((call, next) => {
      if (call.uid === NOTE && call.action === 'update') seen = context.getStore();
      return next();
    });
    step = async (ctx, next) => {
      (ctx as unknown as { request: { body: object } }).request.body = { text: 'left' };
      return context.run('beside it', next);
    };
    const { status } = await panel.call('PUT', NOTE, `/${documentId}`, { text: 'sent' });
    expect([status, seen]).toEqual([200, 'beside it']);
    expect(await notes().findOne({ documentId })).toMatchObject({ text: 'left' });
  });

  it('sends the filters of a list as filters.$and, and takes an empty $in in them for no condition', async () => {
    let seen: unknown;
    step = async (ctx, next) => {
      seen = (ctx.query as { filters?: unknown }).filters;
      return next();
    };
    await listed('?filters[$and][0][text][$eq]=second');
    expect(seen).toEqual({ $and: [{ text: { $eq: 'second' } }] });
    step = async (ctx, next) => {
      ctx.query = { filters: { $and: [{ documentId: { $in: [] } }] } };
      return next();
    };
    expect((await listed()).length).toBeGreaterThan(0);
  });

  it('counts the relations that a publication would lose in data.unpublishedRelations of countDraftRelations', async () => {
    const story = await stories().create({ data: { title: 'Unpublished' } });
    const { documentId } = await notes().create({ data: { stories: [story.documentId] } });
    const { body } = await panel.call('GET', NOTE, `/${documentId}/actions/countDraftRelations`);
    expect(body.data.unpublishedRelations).toBe(1);
  });

  it('publishes the entries that are chosen in a list by publishMany of document-manager, with their type, identifiers and language', async () => {
    const { documentId } = await notes().create({ data: { text: 'chosen' } });
    const documents = manager().service('document-manager');
    const { publishMany } = documents;
    const calls: unknown[] = [];
    documents.publishMany = (...call: unknown[]) => {
      calls.push(call);
      return publishMany.apply(documents, call);
    };
    try {
      const { body } = await panel.call('POST', NOTE, '/actions/bulkPublish', {
        documentIds: [documentId],
      });
      expect([body.count, calls]).toEqual([1, [[NOTE, [documentId], 'en']]]);
    } finally {
      documents.publishMany = publishMany;
    }
  });

  it('adds those of many entries up in data of countManyEntriesDraftRelations', async () => {
    const story = await stories().create({ data: { title: 'Unpublished' } });
    const made = [
      await notes().create({ data: { stories: [story.documentId] } }),
      await notes().create({ data: { stories: [story.documentId] } }),
    ];
    const ids = made.map(({ documentId }, index) => `documentIds[${index}]=${documentId}`);
    const path = `/actions/countManyEntriesDraftRelations?${ids.join('&')}`;
    expect((await panel.call('GET', NOTE, path)).body).toEqual({ data: 2 });
  });

  it('offers for a relation what the filters let through that a middleware leaves in ctx.query, and calls a draft that was never published so in status', async () => {
    const wanted = await stories().create({ data: { title: 'Wanted' } });
    await stories().create({ data: { title: 'Left out' } });
    step = async (ctx, next) => {
      const filters = { $and: [{ title: { $eq: 'Wanted' } }] };
      ctx.query = { ...(ctx.query as object), filters };
      return next();
    };
    const { body } = await newsroom.request(
      'GET',
      `/content-manager/relations/${NOTE}/stories?pageSize=10`,
      { token: await signInAdministrator(newsroom) }
    );
    expect(body.results).toMatchObject([{ documentId: wanted.documentId, status: 'draft' }]);
    expect(body.results).toHaveLength(1);
  });

  it('answers what an editor may do by the permission-checker of the content manager, and reads by its populate-builder', async () => {
    const checker = manager()
      .service('permission-checker')
      .create({
        userAbility: { can: () => true, cannot: () => false, rulesFor: () => [] },
        model: NOTE,
      } as never);
    for (const action of ['read', 'update', 'publish', 'unpublish'] as const) {
      expect(checker.cannot[action]()).toBe(false);
      expect(checker.requiresEntity[action]()).toBe(false);
      expect(typeof checker.sanitizedQuery[action]).toBe('function');
    }
    const builder = manager().service('populate-builder') as unknown as (uid: string) => {
      populateFromQuery(query: object): { build(): Promise<object | undefined> };
    };
    expect(
      await builder(NOTE)
        .populateFromQuery({ populate: ['part'] })
        .build()
    ).toBeDefined();
  });

  it('calls a draft modified where document-metadata finds it saved later than its published row', async () => {
    const metadata = manager().service('document-metadata') as unknown as {
      getStatus(version: object, others: object[]): string;
    };
    const at = (updatedAt: string, publishedAt: string | null) => ({ updatedAt, publishedAt });
    const [early, late] = ['2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'];
    expect(metadata.getStatus(at(early, null), [])).toBe('draft');
    expect(metadata.getStatus(at(early, null), [at(early, early)])).toBe('published');
    expect(metadata.getStatus(at(late, null), [at(early, early)])).toBe('modified');
  });

  it('opens a type for the first time as schema.config says', async () => {
    const { settings } = await manager()
      .service('content-types')
      .findConfiguration({ uid: NOTE } as never);
    expect(settings.mainField).toBe('secret');
  });

  it('encrypts by the service admin::encryption, and answers null without a key or with another one', () => {
    const service = newsroom.strapi.service('admin::encryption');
    const key = newsroom.strapi.config.get('admin.secrets.encryptionKey');
    const text = service.encrypt('hush');
    expect(service.decrypt(text)).toBe('hush');
    const warnings = jest.spyOn(newsroom.strapi.log, 'warn').mockReturnValue(newsroom.strapi.log);
    newsroom.strapi.config.set('admin.secrets.encryptionKey', 'another');
    expect(service.decrypt(text)).toBeNull();
    newsroom.strapi.config.set('admin.secrets.encryptionKey', undefined);
    expect(service.encrypt('hush')).toBeNull();
    newsroom.strapi.config.set('admin.secrets.encryptionKey', key);
    warnings.mockRestore();
  });

  it('lets a webhook be registered for an event that webhookStore.addAllowedEvent names, and for no other', async () => {
    const token = await signInAdministrator(newsroom);
    const make = (event: string) =>
      newsroom.request('POST', '/admin/webhooks', {
        token,
        data: { name: event, url: 'https://hooks.example.com', headers: {}, events: [event] },
      });
    expect((await make('plain.spoken')).status).toBe(400);
    newsroom.strapi.get('webhookStore').addAllowedEvent('PLAIN_SPOKEN', 'plain.spoken');
    expect((await make('plain.spoken')).status).toBe(201);
  });

  it('takes permissions of plugins by actionProvider.registerMany of admin::permission, and asks for them by the policy admin::hasPermissions', async () => {
    const { actionProvider } = newsroom.strapi.service('admin::permission');
    expect(typeof actionProvider.registerMany).toBe('function');
    expect(newsroom.strapi.policy('admin::hasPermissions')).toBeDefined();
    expect(actionProvider.values().map(({ actionId }: { actionId: string }) => actionId)).toContain(
      'plugin::newsroom.captions.override'
    );
  });

  it('tells willResetSuperAdminPermissions of admin::role all permissions, and names fields by getNestedFields of admin::content-type', async () => {
    const roles = newsroom.strapi.service('admin::role');
    const hook = roles.hooks.willResetSuperAdminPermissions;
    const told: string[][] = [];
    const listen = (permissions: Array<{ action: string }>) => {
      told.push(permissions.map(({ action }) => action));
      return permissions;
    };
    hook.register(listen);
    await roles.resetSuperAdminPermissions();
    hook.delete(listen);
    await roles.resetSuperAdminPermissions();
    expect(told).toEqual([expect.arrayContaining(['plugin::newsroom.captions.override'])]);
    const { components } = newsroom.strapi;
    const fields: string[] = newsroom.strapi
      .service('admin::content-type')
      .getNestedFields(newsroom.strapi.getModel(NOTE), { components });
    expect(fields).toContain('text');
  });

  it('names the administrator of a request in requestContext, by the strategy admin and the user', async () => {
    let state: { auth?: { strategy?: { name?: string } }; user?: { firstname?: string } } = {};
    step = async (_ctx, next) => {
      state = newsroom.strapi.requestContext.get()?.state as never;
      return next();
    };
    await listed();
    expect(state.auth?.strategy?.name).toBe('admin');
    expect(state.user?.firstname).toBe('Ida');
  });

  it('tells by its i18n plugin which types have languages, which those are and which is the default', async () => {
    const i18n = newsroom.strapi.plugin('i18n');
    const { isLocalizedContentType } = i18n.service('content-types');
    const model = (uid: typeof NOTE) => newsroom.strapi.getModel(uid);
    expect([NOTE, PLACE].map((uid) => isLocalizedContentType(model(uid)))).toEqual([true, false]);
    expect(await i18n.service('locales').getDefaultLocale()).toBe('en');
    expect(await i18n.service('locales').find()).toEqual([expect.objectContaining({ code: 'en' })]);
  });

  it('runs a task of cron.add that stands in an object with task and options.rule', async () => {
    const { cron } = newsroom.strapi;
    cron.start();
    await new Promise<void>((resolve) => {
      cron.add({
        'contract.tick': { task: async () => resolve(), options: { rule: '* * * * * *' } },
      });
    });
    cron.remove('contract.tick');
    cron.stop();
  });

  it('logs by winston transports that take stderrLevels', () => {
    const { transports } = newsroom.strapi.log;
    expect(transports.length).toBeGreaterThan(0);
    for (const transport of transports) expect(transport).toHaveProperty('stderrLevels');
  });
});
