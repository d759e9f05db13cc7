import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { MirrorChange } from '../../../types/mirror-panel';
import type { MirrorChangeStore, MirrorChecker } from '../../../src/server/outlet-mirror';
import { signInEditor } from '../../support/editors';
import { movePanelOf } from '../../support/mirrorPanel';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { graphql, signInAdministrator } from '../../support/people';

const MIRROR = 'plugin::newsroom.outlet-mirror';
const CHANGE = 'plugin::newsroom.mirror-change';
const TYPE = `/content-manager/collection-types/${MIRROR}`;

interface Delivered {
  event: string;
  header: string | undefined;
  body: Record<string, unknown>;
}

describe('the log of changes of mirrors', () => {
  let newsroom: Newsroom;
  let outlet: string;
  let admin: string;
  let movePanel: ReturnType<typeof movePanelOf>;

  const make = async (path: string, data: object): Promise<string> => {
    const { status, body } = await newsroom.call('POST', path, { data });
    if (status > 299) throw new Error(JSON.stringify(body));
    return body.data.documentId;
  };
  const panel = async (method: string, path: string, data?: object) => {
    const { status, body } = await newsroom.request(method, `${TYPE}${path}`, {
      token: admin,
      data,
    });
    if (status > 299) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    return body?.data;
  };
  const log = (): MirrorChangeStore => newsroom.strapi.plugin('newsroom').service('mirror-changes');
  /** The lines since they were last asked for, the oldest first. */
  let seen = 0;
  const fresh = async (): Promise<MirrorChange[]> => {
    const { changes } = await movePanel.changes(outlet);
    const all = await newsroom.strapi.db.query(CHANGE).count({ where: { outlet } });
    const news = changes.slice(0, all - seen).reverse();
    seen = all;
    return news;
  };
  const short = (lines: MirrorChange[]) =>
    lines.map(({ action, by, cause, changes }) => [
      action,
      by,
      cause,
      changes.map(({ field, before, after }) => `${field}: ${before} > ${after}`).join('; '),
    ]);

  beforeAll(async () => {
    newsroom = await startNewsroom({
      graphql: true,
      options: {
        publicRead: true,
        mirrors: { check: { timeoutSeconds: 1, allowPrivateAddresses: true } },
      },
    });
    admin = await signInAdministrator(newsroom);
    movePanel = movePanelOf(newsroom, admin);
    outlet = await make('/api/outlets', {
      name: 'Harbour Press',
      address: 'https://harbour.example',
    });
  });
  afterAll(() => newsroom.stop());

  it('begins with the outlet and its address, and who entered it', async () => {
    const [first] = await fresh();
    expect(first).toMatchObject({ action: 'changed', mirror: null, label: 'Harbour Press' });
    expect(first?.by).toMatch(/^tests \d+$/);
    expect(first?.changes).toContainEqual({
      field: 'address',
      before: null,
      after: 'https://harbour.example',
    });
  });

  it('tells what an editor of the admin panel does, field by field', async () => {
    const { documentId } = await panel('POST', '', {
      label: 'Second',
      address: 'https://second.example',
      state: 'active',
      outlet: { connect: [{ documentId: outlet }] },
    });
    const [created, ...none] = await fresh();
    expect(none).toEqual([]);
    expect(created).toMatchObject({
      action: 'created',
      by: 'Ida Holm',
      cause: 'editor',
      mirror: documentId,
      label: 'Second',
    });
    expect(created?.changes).toContainEqual({
      field: 'address',
      before: null,
      after: 'https://second.example',
    });
    await panel('POST', `/${documentId}/actions/publish`, {});
    expect(short(await fresh())).toEqual([['published', 'Ida Holm', 'editor', '']]);
    await panel('PUT', `/${documentId}`, {
      label: 'Second address',
      priority: 3,
      blockedIn: [{ country: 'IR', since: '2026-10-01' }],
      languages: [{ language: 'fa' }, { language: 'en' }],
    });
    expect(short(await fresh())).toEqual([
      [
        'changed',
        'Ida Holm',
        'editor',
        'label: Second > Second address; priority: 100 > 3; languages: null > fa, en; blockedIn: null > IR since 2026-10-01',
      ],
    ]);
    await panel('POST', `/${documentId}/actions/publish`, {});
    expect(short(await fresh())).toEqual([
      [
        'published',
        'Ida Holm',
        'editor',
        'label: Second > Second address; priority: 100 > 3; languages: null > fa, en; blockedIn: null > IR since 2026-10-01',
      ],
    ]);
    await panel('PUT', `/${documentId}`, { priority: 4 });
    await panel('POST', `/${documentId}/actions/discard`, {});
    await panel('POST', `/${documentId}/actions/unpublish`, {});
    await panel('PUT', `/${documentId}`, { label: 'Second address' });
    await panel('DELETE', `/${documentId}`);
    const lines = await fresh();
    expect(short(lines).map(([action]) => action)).toEqual([
      'changed',
      'changed',
      'unpublished',
      'deleted',
    ]);
    expect(short(lines)[1]?.[3]).toBe('priority: 4 > 3');
    expect(lines[3]).toMatchObject({ label: 'Second address', mirror: documentId });
    expect(lines[3]?.changes).toContainEqual({
      field: 'address',
      before: 'https://second.example',
      after: null,
    });
  });

  it('tells of bulk actions, tokens, GraphQL, programs, lists and the outlet’s own form', async () => {
    const ids = [];
    for (const name of ['a', 'b']) {
      ids.push(
        await make('/api/outlet-mirrors?status=draft', {
          label: name,
          outlet,
          address: `https://${name}.example`,
          state: 'active',
        })
      );
    }
    await panel('POST', '/actions/bulkPublish', { documentIds: ids });
    await panel('POST', '/actions/bulkUnpublish', { documentIds: ids });
    const [a = '', b = ''] = ids;
    await newsroom.call('PUT', `/api/outlet-mirrors/${a}`, { data: { priority: 7 } });
    const changed = await graphql(
      newsroom,
      `mutation { updateNewsroomOutletMirror(documentId: "${a}", data: { state: degraded }) { documentId } }`,
      { token: newsroom.token }
    );
    expect(changed.body.errors).toBeUndefined();
    await newsroom.strapi
      .documents(MIRROR)
      .update({ documentId: b, data: { visibility: 'restricted' } });
    await log().withCause('source', 'https://lists.example/mirrors.json', () =>
      newsroom.strapi.documents(MIRROR).update({ documentId: b, data: { expires: '2030-01-01' } })
    );
    await newsroom.request(
      'PUT',
      `/content-manager/collection-types/plugin::newsroom.outlet/${outlet}`,
      {
        token: admin,
        data: { mirrors: { disconnect: [{ documentId: b }] } },
      }
    );
    await panel('POST', '/actions/bulkDelete', { documentIds: ids });
    const lines = short(await fresh());
    const byToken = expect.stringMatching(/^tests \d+$/);
    expect(lines.map(([action, by, cause]) => [action, by, cause])).toEqual([
      ['created', byToken, 'editor'],
      ['created', byToken, 'editor'],
      ['published', 'Ida Holm', 'editor'],
      ['published', 'Ida Holm', 'editor'],
      ['unpublished', 'Ida Holm', 'editor'],
      ['unpublished', 'Ida Holm', 'editor'],
      ['changed', byToken, 'editor'],
      ['published', byToken, 'editor'],
      ['changed', byToken, 'editor'],
      ['published', byToken, 'editor'],
      ['changed', null, 'editor'],
      ['changed', 'https://lists.example/mirrors.json', 'source'],
      ['changed', 'Ida Holm', 'editor'],
      ['deleted', 'Ida Holm', 'editor'],
    ]);
    expect(lines[6]?.[3]).toBe('priority: 100 > 7');
    expect(lines[8]?.[3]).toBe('state: active > degraded');
    expect(lines[10]?.[3]).toBe('visibility: public > restricted');
    expect(lines[11]?.[3]).toBe('expires: null > 2030-01-01T23:59:59.000Z');
    expect(lines[12]?.[3]).toBe('outlet: Harbour Press > null');
  });

  it('tells of keys: the first one, a rotation and a revocation', async () => {
    const ring = newsroom.strapi.plugin('newsroom').service('outlet-keys');
    await newsroom.read('/api/outlets/harbour-press/mirrors.json');
    await newsroom.read('/api/outlets/harbour-press/mirrors.json?kind=web');
    const [made, ...none] = await fresh();
    expect(none).toEqual([]);
    const kid = made?.changes[0]?.after;
    expect(made).toMatchObject({ action: 'key-made', mirror: null });
    const [newest] = await ring.rotate(outlet, 90);
    await ring.revoke(outlet, kid);
    await ring.revoke(outlet, kid);
    expect(short(await fresh())).toEqual([
      ['key-rotated', null, 'editor', `kid: ${kid} > ${newest.kid}`],
      ['key-revoked', null, 'editor', `kid: ${kid} > null`],
    ]);
  });

  it('holds no line of a change that was refused or taken back', async () => {
    const refused = await newsroom.call('PUT', `/api/outlets/${outlet}`, {
      data: { address: 'javascript:alert(1)' },
    });
    expect(refused.status).toBe(400);
    const before = await newsroom.strapi.db.query(CHANGE).count();
    await expect(
      newsroom.strapi.db.transaction(async () => {
        await newsroom.strapi.documents(MIRROR).create({
          data: { label: 'Never', kind: 'web', state: 'planned', visibility: 'internal' },
        });
        throw new Error('taken back');
      })
    ).rejects.toThrow('taken back');
    expect(await newsroom.strapi.db.query(CHANGE).count()).toBe(before);
  });

  it('has pages of fifty, is for who may read mirrors, and forgets what is old', async () => {
    const rows = newsroom.strapi.db.query(CHANGE);
    const old = new Date(Date.now() - 800 * 86_400_000);
    for (let each = 0; each < 60; each += 1) {
      await rows.create({
        data: {
          documentId: `old${each}`,
          outlet,
          at: old,
          cause: 'editor',
          action: 'changed',
          mirror: null,
          label: `Old ${each}`,
          changes: [],
        },
      });
    }
    const first = await movePanel.changes(outlet);
    expect(first).toMatchObject({ page: 1, pageCount: 2 });
    expect(first.changes).toHaveLength(50);
    const second = await movePanel.changes(outlet, '?page=2');
    expect(second.changes.length).toBeGreaterThan(10);
    // What is newer is before what is older, and of the same moment what was written last.
    expect(first.changes[0]?.label ?? '').not.toMatch(/^Old/);
    expect(second.changes.at(-1)?.label).toBe('Old 0');
    for (const query of ['?page=0', '?page=x', '?page=1&page=2', '?pages=1']) {
      expect((await movePanel.call('GET', `outlets/${outlet}/changes${query}`)).status).toBe(400);
    }
    expect((await movePanel.call('GET', 'outlets/nobody/changes')).status).toBe(404);
    const nobody = await signInEditor(newsroom, []);
    expect(
      (await movePanelOf(newsroom, nobody).call('GET', `outlets/${outlet}/changes`)).status
    ).toBe(403);
    expect(await log().prune(730)).toBe(60);
    expect((await movePanel.changes(outlet)).pageCount).toBe(1);
    seen = await rows.count({ where: { outlet } });
    for (const path of [
      '/api/mirror-changes',
      '/api/outlet-moves',
      '/api/newsroom/mirror-changes',
    ]) {
      expect((await newsroom.call('GET', path)).status).toBe(404);
    }
    const asked = await graphql(newsroom, '{ __schema { types { name } } }', {
      token: newsroom.token,
    });
    expect(JSON.stringify(asked.body)).not.toMatch(/MirrorChange|OutletMove/);
  });

  describe('and webhooks', () => {
    const delivered: Delivered[] = [];
    let receiver: Server;
    const site: { server: Server; works: boolean } = { server: createServer(), works: false };
    const urlOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const EVENTS = ['degraded', 'recovered', 'certificate-expiring', 'seized'].map(
      (name) => `outlet-mirror.${name}`
    );
    const arrived = async (count: number) => {
      for (let tries = 0; tries < 100 && delivered.length < count; tries += 1) await pause(50);
      // Time for one too many.
      await pause(200);
      return delivered.splice(0).map(({ event, body }) => [event, body.label]);
    };

    beforeAll(async () => {
      receiver = createServer((request, response) => {
        let text = '';
        request.on('data', (chunk) => (text += String(chunk)));
        request.on('end', () => {
          const body = JSON.parse(text) as Record<string, unknown>;
          delivered.push({
            event: String(body.event),
            header: request.headers['x-strapi-event']?.toString(),
            body,
          });
          response.end();
        });
      });
      site.server.on('request', (_request, response) => {
        response.statusCode = site.works ? 200 : 500;
        response.end('<h1>Harbour</h1>');
      });
      for (const server of [receiver, site.server]) {
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      }
      const { status, body } = await newsroom.request('POST', '/admin/webhooks', {
        token: admin,
        data: { name: 'Newsroom', url: `${urlOf(receiver)}/hook`, headers: {}, events: EVENTS },
      });
      expect(`${status} ${JSON.stringify(body.error)}`).toBe('201 undefined');
      expect(body.data.events).toEqual(EVENTS);
    });
    afterAll(async () => {
      for (const server of [receiver, site.server]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    });

    it('are told once that a mirror is seized, by whichever door, after it is certain', async () => {
      const mirror = await make('/api/outlet-mirrors', {
        label: 'Taken',
        outlet,
        address: 'https://taken.example',
        state: 'active',
      });
      await panel('PUT', `/${mirror}`, { state: 'seized' });
      await panel('POST', `/${mirror}/actions/publish`, {});
      await panel('PUT', `/${mirror}`, { label: 'Taken, alas' });
      expect(delivered[0] ?? (await pause(500), delivered[0])).toMatchObject({
        event: 'outlet-mirror.seized',
        header: 'outlet-mirror.seized',
        body: {
          mirror,
          outlet,
          label: 'Taken',
          address: 'https://taken.example',
          before: 'active',
          by: 'Ida Holm',
          createdAt: expect.any(String),
        },
      });
      expect(await arrived(1)).toEqual([['outlet-mirror.seized', 'Taken']]);
      await newsroom.call('PUT', `/api/outlet-mirrors/${mirror}`, { data: { state: 'active' } });
      await newsroom.call('PUT', `/api/outlet-mirrors/${mirror}`, { data: { state: 'seized' } });
      expect(await arrived(1)).toEqual([['outlet-mirror.seized', 'Taken, alas']]);
      await expect(
        newsroom.strapi.db.transaction(async () => {
          const data = {
            label: 'Undone',
            kind: 'web',
            state: 'seized',
            visibility: 'public',
          } as const;
          await newsroom.strapi.documents(MIRROR).create({ data });
          throw new Error('taken back');
        })
      ).rejects.toThrow('taken back');
      const next = await make('/api/outlet-mirrors', {
        label: 'Next',
        outlet,
        address: 'https://next.example',
        pathMapping: 'same-path',
        state: 'active',
      });
      const { body: move } = await movePanel.move(outlet, { mirror: next, formerState: 'seized' });
      expect(await arrived(1)).toEqual([['outlet-mirror.seized', 'harbour.example']]);
      await fresh();
      await movePanel.undo(move.documentId);
      expect(short(await fresh()).map(([action, by]) => [action, by])).toEqual([
        ['deleted', 'Ida Holm'],
        ['move-undone', 'Ida Holm'],
      ]);
      expect(await arrived(0)).toEqual([]);
    });

    it('are told that a mirror is out and back, and the log says that a check found it', async () => {
      const checker: MirrorChecker = newsroom.strapi.plugin('newsroom').service('mirror-check');
      const elsewhere = await make('/api/outlets', { name: 'Elsewhere' });
      await make('/api/outlet-mirrors', {
        label: 'Shaky',
        outlet: elsewhere,
        address: urlOf(site.server),
        state: 'active',
      });
      site.works = true;
      await checker.checkNow(elsewhere);
      site.works = false;
      for (const _check of [1, 2, 3, 4]) await checker.checkNow(elsewhere);
      site.works = true;
      for (const _check of [1, 2, 3]) await checker.checkNow(elsewhere);
      expect(await arrived(2)).toEqual([
        ['outlet-mirror.degraded', 'Shaky'],
        ['outlet-mirror.recovered', 'Shaky'],
      ]);
      const { changes } = await movePanel.changes(elsewhere);
      expect(short(changes.slice(0, 2).reverse())).toEqual([
        ['degraded', null, 'check', 'health: fine > unreachable'],
        ['recovered', null, 'check', 'health: unreachable > fine'],
      ]);
    });
  });

  it('tells a move in one line, and what became of the former address', async () => {
    await fresh();
    const mirror = await make('/api/outlet-mirrors', {
      label: 'Way out',
      outlet,
      address: 'https://out.example',
      pathMapping: 'same-path',
      state: 'active',
    });
    await fresh();
    await movePanel.move(outlet, { mirror, formerState: 'retired' });
    const lines = await fresh();
    expect(lines).toMatchObject([
      {
        action: 'moved',
        by: 'Ida Holm',
        mirror,
        label: 'Way out',
        changes: [
          { field: 'address', before: 'https://harbour.example', after: 'https://out.example' },
        ],
      },
      { action: 'created', by: 'Ida Holm', label: 'harbour.example' },
    ]);
    expect(lines[1]?.changes).toContainEqual({ field: 'state', before: null, after: 'retired' });
  });
});
