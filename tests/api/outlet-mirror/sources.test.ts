/** @database any */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { MirrorSources } from '../../../src/server/outlet-mirror';
import { defaultOptions } from '../../../src/server/options';
import type { PanelSources, MirrorChange } from '../../../types/mirror-panel';
import { newsroomCommand } from '../../support/command';
import { signInEditor } from '../../support/editors';
import { bypassList, startSourceServer, type SourceServer } from '../../support/sourceServer';
import { ONION_HOST } from '../../support/mirrorAddresses';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { graphql, signInAdministrator } from '../../support/people';
import { startSecondNode } from '../../support/secondNode';
import { listOf, makeKey, mirror as listed, signed, type TestKey } from '../../support/signedLists';
import { until } from '../../support/until';

const MIRROR = 'plugin::newsroom.outlet-mirror';
const OUTLET = 'plugin::newsroom.outlet';
const STATE = 'plugin::newsroom.mirror-source-state';
const ENTRY = 'plugin::newsroom.mirror-source-entry';
const READ = { action: 'plugin::newsroom.mirrors.read' };
const DECIDE = { action: 'plugin::newsroom.mirrors.sources' };

const ONE = 'https://one.cloudfront.example';
const TWO = 'https://two.fastly.example';
const ONION = `http://${ONION_HOST}`;

const many = (count: number) =>
  Array.from({ length: count }, (_each, index) => `https://m${index}.cdn.example`);

describe('mirrors kept by sources', () => {
  let newsroom: Newsroom;
  let server: SourceServer;
  let other: SourceServer;
  let outlet: string;
  let chief: string;
  let administrator: string;
  const told: Array<Record<string, unknown>> = [];

  const sources = (): MirrorSources => newsroom.strapi.plugin('newsroom').service('mirror-sources');
  const enter = (...entries: object[]) =>
    newsroom.strapi.documents(OUTLET).update({
      documentId: outlet,
      data: { mirrorSources: entries } as never,
    });
  const read = () => sources().readNow(outlet);
  const panel = async (method = 'GET', path = 'sources', data?: unknown): Promise<PanelSources> => {
    const { status, body } = await newsroom.request(
      method,
      `/newsroom/mirrors/outlets/${outlet}/${path}`,
      { token: chief, data }
    );
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };
  const source = async (index = 0) => {
    const found = (await panel()).sources[index];
    if (!found) throw new Error('There is no such source.');
    return found;
  };
  const drafts = async () => {
    const rows = await newsroom.strapi.documents(MIRROR).findMany({
      status: 'draft',
      sort: 'address:asc',
      populate: ['languages', 'blockedIn'],
    });
    return rows.map((row) => ({ ...row, address: String(row.address) }));
  };
  const states = async () =>
    Object.fromEntries((await drafts()).map(({ address, state }) => [address, state]));
  const draftAt = async (address: string) => {
    const found = (await drafts()).find((row) => row.address === address);
    if (!found) throw new Error(`There is no mirror at ${address}.`);
    return found;
  };
  const public_ = async () =>
    (await newsroom.read('/api/outlets/harbour-press/mirrors.txt')).body
      .split('\n')
      .filter((line: string) => line !== '' && !line.startsWith('#'))
      .sort();
  const edit = async (address: string, data: object, status?: 'published') => {
    const { documentId } = await draftAt(address);
    await newsroom.strapi
      .documents(MIRROR)
      .update({ documentId, data: data as never, ...(status && { status }) });
  };

  const changes = async () =>
    (
      await newsroom.strapi.plugin('newsroom').service('mirror-changes').page(outlet, 1)
    ).changes.map(({ cause, by, action, label }: MirrorChange) => ({ cause, by, action, label }));

  beforeAll(async () => {
    newsroom = await startNewsroom({
      graphql: true,
      options: {
        ...defaultOptions,
        publicRead: true,
        mirrors: {
          ...defaultOptions.mirrors,
          sources: {
            ...defaultOptions.mirrors.sources,
            timeoutSeconds: 3,
            maxMegabytes: 5,
            allowPrivateAddresses: true,
          },
        },
      },
    });
    newsroom.strapi.eventHub.on('outlet-mirror.source-held', async (payload) => {
      told.push(payload);
    });
    const made = await newsroom.call('POST', '/api/outlets', {
      data: { name: 'Harbour Press', address: 'https://harbour.example' },
    });
    outlet = made.body.data.documentId;
    administrator = await signInAdministrator(newsroom);
    chief = await signInEditor(newsroom, [READ, DECIDE]);
    [server, other] = await Promise.all([startSourceServer(), startSourceServer()]);
  });
  beforeEach(() => enter({ url: server.url }));
  afterEach(async () => {
    for (const { documentId } of await newsroom.strapi.documents(MIRROR).findMany({})) {
      await newsroom.strapi.documents(MIRROR).delete({ documentId });
    }
    await newsroom.strapi.db.query(STATE).deleteMany({});
    await newsroom.strapi.db.query(ENTRY).deleteMany({});
    told.length = 0;
  });
  afterAll(async () => {
    await newsroom.stop();
    for (const each of [server, other]) each.close();
  });

  it('are added and published, refreshed, retired when the source names them no more, and revived', async () => {
    server.serve(bypassList([ONE, TWO, ONION]));
    expect(await public_()).toEqual([]);
    await read();
    expect(await public_()).toEqual([ONION, ONE, TWO].sort());
    expect(await draftAt(ONION)).toMatchObject({
      kind: 'onion',
      label: ONION_HOST,
      state: 'active',
      pathMapping: 'same-path',
      source: server.url,
    });
    const before = await drafts();
    await read();
    expect(await drafts()).toEqual(before);
    expect((await source()).outcome).toMatchObject({ kind: 'read', counts: { unchanged: 3 } });

    server.serve(bypassList([TWO, ONION]));
    await read();
    expect(await public_()).toEqual([ONION, TWO].sort());
    expect((await states())[ONE]).toBe('retired');
    expect(await source()).toMatchObject({ mirrors: 2, problem: null, held: null });

    expect(await changes()).toEqual(
      expect.arrayContaining([
        { cause: 'source', by: server.url, action: 'created', label: 'two.fastly.example' },
        { cause: 'source', by: server.url, action: 'changed', label: 'one.cloudfront.example' },
      ])
    );

    // The same place by https.
    server.serve(bypassList([ONE, TWO, ONION.replace('http:', 'https:')]));
    await read();
    expect(await public_()).toEqual([ONE, ONION.replace('http:', 'https:'), TWO].sort());
  });

  it('keep each field that an editor set, and let the source have the others', async () => {
    const key = makeKey();
    await enter({ url: server.url, format: 'signed', key: key.kid });
    const serve = async (fields: object, iat = Math.floor(Date.now() / 1000)) =>
      server.serve(
        await signed(
          listOf([key], {
            iat,
            exp: iat + 86_400,
            mirrors: [listed({ address: ONE, label: 'One', languages: ['en'], ...fields })],
          }),
          [key]
        )
      );
    await serve({});
    await read();
    await edit(ONE, { label: 'The editor’s', blockedIn: [{ country: 'IR' }] }, 'published');
    await serve({ label: 'Uno', priority: 4, languages: ['es'], blockedIn: ['CN'] });
    await read();
    expect(await draftAt(ONE)).toMatchObject({
      label: 'The editor’s',
      priority: 4,
      languages: [{ language: 'es' }],
      blockedIn: [{ country: 'IR' }],
    });
    expect((await newsroom.read('/api/outlets/harbour-press/mirrors.json')).body.mirrors).toEqual([
      expect.objectContaining({ label: 'The editor’s', priority: 4, languages: ['es'] }),
    ]);
  });

  it('leave alone what an editor entered at the same place, deleted, retired or withdrew', async () => {
    await newsroom.call('POST', '/api/outlet-mirrors', {
      data: { label: 'By hand', outlet, address: `${ONE}/`, state: 'degraded' },
    });
    server.serve(bypassList([ONE, TWO, ONION, 'https://three.example', 'https://four.example']));
    await read();
    expect(await draftAt(ONE)).toMatchObject({ label: 'By hand', source: null, state: 'degraded' });
    await edit(TWO, { state: 'retired' }, 'published');
    const { documentId } = await draftAt(ONION);
    await newsroom.strapi.documents(MIRROR).delete({ documentId });
    await newsroom.strapi
      .documents(MIRROR)
      .unpublish({ documentId: (await draftAt('https://three.example')).documentId });
    await edit('https://four.example', { state: 'seized' }, 'published');
    await read();
    server.serve(bypassList(['https://three.example']));
    await read();
    server.serve(bypassList([ONE, TWO, ONION, 'https://three.example', 'https://four.example']));
    await read();
    expect(await states()).toEqual({
      [ONE]: 'degraded',
      [TWO]: 'retired',
      'https://three.example': 'active',
      'https://four.example': 'seized',
    });
    expect(await public_()).toEqual([ONE]);
  });

  it('do not publish what an editor has not finished, and take it from readers all the same', async () => {
    server.serve(bypassList([ONE, TWO]));
    await read();
    await edit(ONE, { label: 'Half a lab' });
    server.serve(bypassList([TWO]));
    await read();
    expect(await public_()).toEqual([TWO]);
    expect(await draftAt(ONE)).toMatchObject({ label: 'Half a lab', state: 'retired' });
  });

  it('pass from one source to another that names them too', async () => {
    await enter({ url: server.url }, { url: other.url });
    server.serve(bypassList([ONE, TWO]));
    other.serve(bypassList([ONE]));
    await read();
    server.serve(bypassList([TWO]));
    await read();
    expect(await states()).toEqual({ [ONE]: 'active', [TWO]: 'active' });
    expect((await draftAt(ONE)).source).toBe(other.url);
    other.serve(bypassList(['https://three.example']));
    await read();
    expect((await states())[ONE]).toBe('retired');
  });

  it('wait as drafts where the outlet says so, and come from a SecureDrop as drafts always', async () => {
    await enter({ url: server.url, publish: false });
    server.serve(bypassList([ONE]));
    await read();
    expect([await public_(), await states()]).toEqual([[], { [ONE]: 'active' }]);
    await enter({ url: other.url, site: 'Harbour Press' });
    other.serve({
      rulesets: [{ name: 'Harbour Press', target: [], rule: [{ from: '', to: ONION }] }],
    });
    await read();
    expect([await public_(), Object.keys(await states()).sort()]).toEqual([
      [],
      [ONION, ONE].sort(),
    ]);
  });

  it('have an end where the source or the outlet gives them one', async () => {
    await enter({ url: server.url, goodForDays: 10 });
    server.serve(bypassList([ONE]));
    await read();
    const { expires } = await draftAt(ONE);
    const days = (new Date(String(expires)).getTime() - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(10);
    const before = await drafts();
    await read();
    expect(await drafts()).toEqual(before);
  });

  it('tell each entry that is refused with its reason, and take the rest whole', async () => {
    server.serve(
      bypassList([
        ONE,
        'https://harbour.example',
        'http://bbcnewsv2vjtpsuy.onion',
        'https://аррӏе.com',
        '',
        TWO,
      ])
    );
    await read();
    expect(Object.keys(await states()).sort()).toEqual([ONE, TWO]);
    const { outcome, problem } = await source();
    expect(outcome).toMatchObject({
      kind: 'read',
      counts: { entries: 6, added: 2, refreshed: 0, retired: 0, unchanged: 0, kept: 0, refused: 4 },
    });
    for (const part of ['alternatives[1]', 'version 2', 'alternatives[3]', 'no "url"']) {
      expect(problem).toContain(part);
    }
  });

  describe('stay as they are', () => {
    const asBefore = async (reason: RegExp) => {
      const before = await drafts();
      expect(before).toHaveLength(2);
      await read();
      expect(await drafts()).toEqual(before);
      const { problem, outcome } = await source();
      expect(outcome).toEqual({ kind: 'unreadable' });
      expect(problem).toMatch(reason);
    };
    beforeEach(async () => {
      server.serve(bypassList([ONE, TWO]));
      await read();
    });

    it.each<[string, Parameters<SourceServer['serve']>[0], RegExp]>([
      ['is no JSON', '{"sites": [', /no JSON/],
      ['is another file', '{"hello": 1}', /main_domain/],
      ['is empty', '', /empty/],
      ['is a block page', '<!doctype html><p>Blocked by order', /web page/],
      ['is gone', (_request, response) => void response.writeHead(404).end(), /404/],
      [
        'is longer than sources may be',
        (_request, response) =>
          void response.end(JSON.stringify(bypassList([ONE, TWO])) + ' '.repeat(10_000_000)),
        /longer than 5 MB/,
      ],
      ['does not answer in time', () => undefined, /within 3 seconds/],
      [
        'comes drop by drop',
        (_request, response) => {
          response.write('{"main_domain":');
        },
        /within 3 seconds/,
      ],
      [
        'redirects in a circle',
        (request, response) => void response.writeHead(302, { Location: request.url }).end(),
        /circle/,
      ],
      [
        'breaks off',
        (_request, response) => {
          response.writeHead(200, { 'Content-Length': '5000' });
          response.write(JSON.stringify(bypassList([])));
          setTimeout(() => response.destroy(), 50);
        },
        /./,
      ],
    ])('where the source %s', async (_what, answer, reason) => {
      server.serve(answer);
      await asBefore(reason);
    });

    it('where it leads into a network that is not public', async () => {
      const options =
        newsroom.strapi.config.get<typeof defaultOptions>('plugin::newsroom').mirrors.sources;
      server.serve(
        (_request, response) => void response.writeHead(302, { Location: other.url }).end()
      );
      const asked = other.asked;
      options.allowPrivateAddresses = false;
      await asBefore(/no public address|by http|on the way/);
      options.allowPrivateAddresses = true;
      expect(other.asked).toBe(asked);
    });

    it('where the source empties at once, until an editor has decided', async () => {
      server.serve(bypassList([]));
      await asHeld({ named: 0, now: 2 });
      expect(told).toEqual([
        expect.objectContaining({ outlet, source: server.url, named: 0, now: 2 }),
      ]);
      await read();
      expect(told).toHaveLength(1);
      expect((await changes()).slice(0, 1)).toEqual([
        { cause: 'source', by: server.url, action: 'source-held', label: server.url },
      ]);
      const { sources: after } = await panel('POST', 'sources/held', {
        url: server.url,
        accept: true,
      });
      expect(after[0]).toMatchObject({ held: null, mirrors: 0 });
      expect(await states()).toEqual({ [ONE]: 'retired', [TWO]: 'retired' });
    });

    it('where the source grows tenfold at once, and an editor drops the change', async () => {
      server.serve(bypassList(many(25)));
      await asHeld({ named: 25, now: 2 });
      expect(await sources().heldByOutlet()).toEqual(new Map([[outlet, 1]]));
      await panel('POST', 'sources/held', { url: server.url, accept: false });
      await read();
      expect(await source()).toMatchObject({
        held: null,
        outcome: { kind: 'dropped' },
      });
      expect(await drafts()).toHaveLength(2);
      expect(told).toHaveLength(1);
      // Another change of that size is another question.
      server.serve(bypassList(many(26)));
      await read();
      expect((await source()).held).toMatchObject({ named: 26 });
      await panel('POST', 'sources/held', { url: server.url, accept: true });
      expect(await drafts()).toHaveLength(28);
    });

    const asHeld = async (held: object) => {
      const before = await drafts();
      await read();
      expect(await drafts()).toEqual(before);
      expect((await source()).held).toMatchObject(held);
    };

    it('where a clock runs ahead or behind', async () => {
      const before = await drafts();
      const state = newsroom.strapi.db.query(STATE);
      for (const jump of [10, -10]) {
        const then = new Date(Date.now() + jump * 365 * 86_400_000);
        await sources().readDue(then);
        expect(await drafts()).toEqual(before);
      }
      // What the wrong clock wrote keeps no source from being read.
      await state.updateMany({
        where: { outlet },
        data: {
          nextReadAt: new Date(Date.now() + 10 * 365 * 86_400_000),
          busyUntil: new Date(Date.now() + 10 * 365 * 86_400_000),
        },
      });
      expect(await sources().readDue()).toBe(1);
    });
  });

  describe('by a signed list', () => {
    let key: TestKey;
    const seconds = () => Math.floor(Date.now() / 1000);
    const serve = async (fields: object = {}, keys = [key]) =>
      server.serve(
        await signed(
          listOf(keys, {
            iat: seconds(),
            exp: seconds() + 86_400,
            mirrors: [listed({ address: ONE }), listed({ address: TWO })],
            ...fields,
          }),
          keys
        )
      );
    beforeEach(async () => {
      key = makeKey();
      await enter({ url: server.url, key: key.kid });
      await serve();
      await read();
      expect(await public_()).toEqual([ONE, TWO]);
    });

    it.each<[string, () => Promise<void>, string]>([
      ['another key signed', () => serve({ mirrors: [] }, [makeKey()]), 'unknown-key'],
      ['is past its end', () => serve({ iat: seconds() - 60, exp: seconds() - 1 }), 'expired'],
      [
        'is older',
        () => serve({ iat: seconds() - 600, mirrors: [listed({ address: ONE })] }),
        'older',
      ],
      [
        'is another outlet’s',
        () => serve({ outlet: { slug: 'gazette', name: 'Gazette', address: null } }),
        'other-outlet',
      ],
      ['has no signature', async () => server.serve(bypassList([ONE])), 'malformed'],
    ])('change nothing where it %s', async (_why, answer, reason) => {
      await answer();
      await read();
      expect(await public_()).toEqual([ONE, TWO]);
      expect((await source()).problem).toContain(reason);
    });

    it('change nothing by a key that was revoked', async () => {
      const next = makeKey();
      await serve({}, [key, next]);
      await read();
      await serve({ revokedKeys: [key.kid] }, [next]);
      await read();
      expect((await source()).problem).toBeNull();
      await serve({ mirrors: [listed({ address: 'https://thief.example' })] });
      await read();
      expect((await source()).problem).toContain('unknown-key');
      expect(await public_()).toEqual([ONE, TWO]);
    });
  });

  it('are kept by one node, however many read', async () => {
    server.serve((_request, response) => {
      void pause(200).then(() => response.end(JSON.stringify(bypassList([ONE, TWO]))));
    });
    const asked = server.asked;
    const counts = await Promise.all([
      sources().readDue(),
      sources().readDue(),
      sources().readDue(),
    ]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(server.asked).toBe(asked + 1);
    expect(await sources().readDue()).toBe(0);
    await Promise.all([read(), read(), read()]);
    expect(server.asked).toBe(asked + 2);
    expect(await drafts()).toHaveLength(2);
  });

  it('are kept by one of two nodes on the same database, and by the other the next time', async () => {
    const node = await startSecondNode(newsroom, {
      settings: { 'plugin::newsroom.mirrors.sources.allowPrivateAddresses': true },
    });
    server.serve((_request, response) => {
      void pause(1000).then(() => response.end(JSON.stringify(bypassList([ONE, TWO, ONION]))));
    });
    const readBy = (url: string) =>
      fetch(`${url}/newsroom/mirrors/outlets/${outlet}/sources/read`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${chief}` },
      });
    const asked = server.asked;
    const answers = await Promise.all([readBy(newsroom.url), readBy(node.url)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(server.asked).toBe(asked + 1);
    expect(await drafts()).toHaveLength(3);
    server.serve(bypassList([TWO, ONION]));
    expect((await readBy(node.url)).status).toBe(200);
    expect((await states())[ONE]).toBe('retired');
    await node.stop();
  });

  it('are seen and decided by those who may, and sources are behind no public door', async () => {
    server.serve(bypassList([ONE]));
    await read();
    const base = `/newsroom/mirrors/outlets/${outlet}`;
    const reader = await signInEditor(newsroom, [READ]);
    const nobody = await signInEditor(newsroom, []);
    const body = { url: server.url, accept: true };
    const status = async (method: string, target: string, token?: string, data?: unknown) =>
      (await newsroom.request(method, `${base}/${target}`, { token, data })).status;
    expect(await status('GET', 'sources')).toBe(401);
    expect(await status('GET', 'sources', nobody)).toBe(403);
    expect(await status('GET', 'sources', reader)).toBe(200);
    expect(await status('POST', 'sources/read', reader)).toBe(403);
    expect(await status('POST', 'sources/held', reader, body)).toBe(403);
    expect(await status('POST', 'copies/x/dismiss', reader)).toBe(403);
    expect(await status('POST', 'sources/read', chief)).toBe(200);
    expect(await status('POST', 'sources/held', chief, body)).toBe(404);
    expect(await status('POST', 'sources/held', chief, { url: 7 })).toBe(400);
    expect(await status('POST', 'copies/x/dismiss', chief)).toBe(404);
    expect(
      (await newsroom.request('GET', '/newsroom/mirrors/outlets/x/sources', { token: chief }))
        .status
    ).toBe(404);

    const found = await newsroom.request(
      'GET',
      `/content-manager/collection-types/${OUTLET}/${outlet}`,
      { token: administrator }
    );
    expect(found.body.data.mirrorSources).toEqual([expect.objectContaining({ url: server.url })]);
    for (const query of ['', '?populate=*', '?populate[mirrors]=true']) {
      const { body: outlets } = await newsroom.read(`/api/outlets/${outlet}${query}`);
      expect(outlets.data.documentId).toBe(outlet);
      expect(JSON.stringify(outlets)).not.toContain('mirrorSources');
    }
    for (const query of [
      'populate[mirrorSources]=true',
      'filters[mirrorSources][url][$contains]=h',
    ]) {
      expect((await newsroom.read(`/api/outlets?${query}`)).status).toBe(400);
    }
    const { body: schema } = await graphql(
      newsroom,
      '{ newsroomOutlets { mirrorSources { url } } }'
    );
    expect(JSON.stringify(schema.errors)).toContain('mirrorSources');
    for (const type of [
      'mirror-source-states',
      'mirror-source-entries',
      'undeclared-copies',
      'imported-pages',
    ]) {
      expect((await newsroom.call('GET', `/api/${type}`)).status).toBe(404);
    }
  });

  it('come from no source that anybody on the way can change, nor from one without its key', async () => {
    const options =
      newsroom.strapi.config.get<typeof defaultOptions>('plugin::newsroom').mirrors.sources;
    options.allowPrivateAddresses = false;
    const faults = async (...mirrorSources: object[]) => {
      const { status, body } = await newsroom.call('PUT', `/api/outlets/${outlet}`, {
        data: { mirrorSources },
      });
      return status === 200
        ? []
        : body.error.details.errors.map(({ path }: { path: string[] }) => path.join('.'));
    };
    const secure = { url: 'https://lists.example/list.json' };
    expect(await faults({ url: 'http://lists.example/list.json' })).toEqual([
      'mirrorSources.0.url',
    ]);
    expect(await faults(secure, { ...secure, format: 'signed' })).toEqual([
      'mirrorSources.1.url',
      'mirrorSources.1.key',
    ]);
    expect(await faults({ ...secure, key: 'short' })).toEqual(['mirrorSources.0.key']);
    expect(await faults({ url: 'file:///etc/passwd' })).toEqual(['mirrorSources.0.url']);
    expect(await faults(secure, { url: 'http://lists.example/', key: makeKey().kid })).toEqual([]);
    options.allowPrivateAddresses = true;
  });

  describe('newsroom mirrors import', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-sources-'));
    const file = (name: string, content: string | object) => {
      const target = path.join(folder, name);
      fs.writeFileSync(target, typeof content === 'string' ? content : JSON.stringify(content));
      return target;
    };
    // Another process than the one that answers, which hears of it a moment later.
    const run = (...args: string[]) =>
      newsroomCommand(['mirrors', 'import', ...args, '--outlet', 'harbour-press']);
    afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

    it('shows in a dry run what it would do, does it, and says what it refused', async () => {
      const target = file('list.json', bypassList([ONE, ONION, 'http://bbcnewsv2vjtpsuy.onion']));
      const dry = await run(target, '--dry-run', '--json');
      expect(dry.status).toBe(0);
      expect(JSON.parse(dry.stdout)).toMatchObject({
        format: 'bypass',
        entries: 3,
        dryRun: true,
        added: [{ address: ONE }, { address: ONION }],
        refused: [{ place: 'sites[0].available_alternatives[2]' }],
      });
      expect(await drafts()).toEqual([]);
      const done = await run(target);
      expect(done.status).toBe(0);
      expect(done.stdout).toContain(`Added: 2\n  ${ONE}`);
      expect(done.stdout).toMatch(/Refused: 1\n .*version 2/);
      await until(async () => (await public_()).length === 2);
      expect(await public_()).toEqual([ONION, ONE].sort());
      expect((await draftAt(ONE)).source).toBeNull();

      file('list.json', bypassList([]));
      const held = await run(target);
      expect(held.status).toBe(2);
      expect(held.stdout).toContain('--accept');
      expect(await public_()).toHaveLength(2);
      const accepted = await run(target, '--accept');
      expect([accepted.status, accepted.stdout]).toEqual([
        0,
        expect.stringContaining('Retired: 2'),
      ]);
      await until(async () => (await public_()).length === 0);
    });

    it('ends with 2 for what cannot be used, and with 1 where it fails', async () => {
      const bad = await run(file('bad.json', '{"sites":'));
      expect([bad.status, bad.stderr]).toEqual([2, expect.stringContaining('no JSON')]);
      expect((await run(path.join(folder, 'none.json'))).status).toBe(2);
      expect((await run(file('a.json', '{}'), '--format', 'xml')).status).toBe(2);
      const good = file('good.json', bypassList([ONE]));
      const other_ = await newsroomCommand(['mirrors', 'import', good, '--outlet', 'nobody']);
      expect(other_.status).toBe(2);
      const unreachable = {
        DATABASE_CLIENT: 'postgres',
        DATABASE_HOST: '127.0.0.1',
        DATABASE_PORT: '1',
      };
      const command = ['mirrors', 'import', good, '--outlet', 'harbour-press'];
      expect((await newsroomCommand(command, unreachable)).status).toBe(1);
      const check = ['mirrors', 'check', 'harbour-press', '--country'];
      expect((await newsroomCommand([...check, 'Iran'])).status).toBe(2);
      const without = await newsroomCommand([...check, 'IR']);
      expect([without.status, without.stderr]).toEqual([
        2,
        expect.stringContaining('no proxy in IR'),
      ]);
      expect((await newsroomCommand([...check, 'IR'], unreachable)).status).toBe(1);
    }, 180_000);
  });
});
