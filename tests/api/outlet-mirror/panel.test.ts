/** @database any */

import type {
  CheckProgress,
  PanelKeys,
  PanelOutlet,
  PanelOutlets,
} from '../../../types/mirror-panel';
import { defaultOptions } from '../../../src/server/options';
import { signInEditor } from '../../support/editors';
import { ONION_HOST } from '../../support/mirrorAddresses';
import { MirrorSites, showing } from '../../support/mirrorSites';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';

const MIRROR = 'plugin::newsroom.outlet-mirror';
const LOOK = 'plugin::newsroom.mirror-check-result';
const HEALTH = 'plugin::newsroom.mirror-health';
const DAY = 24 * 60 * 60 * 1000;

const may = (...names: string[]) =>
  names.map((name) => ({ action: `plugin::newsroom.mirrors.${name}` }));

describe('the panel of mirrors', () => {
  const sites = new MirrorSites();
  const ours = showing('Ferry stands still');
  const blocked = showing('Blocked by order');
  let newsroom: Newsroom;
  let token: string;
  let outlet: string;

  const make = async (path: string, data: object): Promise<string> => {
    const { body } = await newsroom.call('POST', path, { data });
    if (!body.data) throw new Error(JSON.stringify(body));
    return body.data.documentId;
  };
  const mirror = (label: string, address: string, data: object = {}) =>
    make('/api/outlet-mirrors', { label, outlet, address, state: 'active', ...data });
  const ask = (method: string, path: string, data?: unknown, as = token) =>
    newsroom.request(method, `/newsroom/mirrors/${path}`, {
      ...(as !== '' && { token: as }),
      ...(data !== undefined && { data }),
    });
  const panel = async (): Promise<PanelOutlet> =>
    (await ask('GET', `outlets/${outlet}`)).body as PanelOutlet;
  const inPanel = async (label: string) =>
    (await panel()).mirrors.find((each) => each.label === label);

  const openCheck = (data: object = {}, signal?: AbortSignal) =>
    fetch(`${newsroom.url}/newsroom/mirrors/outlets/${outlet}/check`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(data),
      ...(signal && { signal }),
    });
  const linesIn = (text: string): CheckProgress[] =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  const check = async (data: object = {}) => linesIn(await (await openCheck(data)).text());

  beforeAll(async () => {
    newsroom = await startNewsroom({
      options: {
        ...defaultOptions,
        publicRead: true,
        mirrors: {
          ...defaultOptions.mirrors,
          check: {
            ...defaultOptions.mirrors.check,
            atOnce: 2,
            timeoutSeconds: 5,
            staleAfterMinutes: 0,
            allowPrivateAddresses: true,
          },
        },
      },
    });
    token = await signInAdministrator(newsroom);
    outlet = await make('/api/outlets', {
      name: 'Harbour Press',
      address: 'https://harbour.example',
    });
    const section = await make('/api/sections', { name: 'News', outlet });
    await make('/api/articles', {
      headline: 'Ferry stands still',
      section,
      firstPublishedAt: '2026-01-02T00:00:00Z',
    });
  });
  afterEach(async () => {
    for (const { documentId } of await newsroom.strapi.documents(MIRROR).findMany({})) {
      await newsroom.strapi.documents(MIRROR).delete({ documentId });
    }
  });
  afterAll(async () => {
    await newsroom.stop();
    sites.close();
  });

  it('is open to nobody but editors whose role was given each thing', async () => {
    const reads = await signInEditor(newsroom, may('read'));
    const checks = await signInEditor(newsroom, may('read', 'check'));
    const keys = await signInEditor(newsroom, may('read', 'keys'));
    const none = await signInEditor(newsroom, []);
    const calls: Array<[method: string, path: string]> = [
      ['GET', 'outlets'],
      ['GET', `outlets/${outlet}`],
      ['GET', `outlets/${outlet}/snippet`],
      ['GET', `outlets/${outlet}/keys`],
      ['POST', `outlets/${outlet}/check`],
      ['POST', `outlets/${outlet}/keys/rotate`],
      ['POST', `outlets/${outlet}/keys/none/revoke`],
    ];
    const statuses = async (as: string) => {
      const found: number[] = [];
      for (const [method, path] of calls) {
        found.push((await ask(method, path, method === 'POST' ? {} : undefined, as)).status);
      }
      return found;
    };
    expect(await statuses('')).toEqual(calls.map(() => 401));
    expect(await statuses(newsroom.token)).toEqual(calls.map(() => 401));
    expect(await statuses(none)).toEqual(calls.map(() => 403));
    expect(await statuses(reads)).toEqual([200, 200, 200, 200, 403, 403, 403]);
    expect(await statuses(checks)).toEqual([200, 200, 200, 200, 200, 403, 403]);
    expect(await statuses(keys)).toEqual([200, 200, 200, 200, 403, 200, 404]);
    expect((await ask('GET', 'outlets/none')).status).toBe(404);
  });

  it('tells the figures of real checks, by day and by health', async () => {
    const [good, bad] = [await sites.open(ours), await sites.open(blocked)];
    const goodId = await mirror('Good', good.url, { pathMapping: 'same-path', priority: 1 });
    await mirror('Taken', bad.url, { priority: 2 });
    await mirror('Letters', 'mailto:letters@harbour.example', { kind: 'newsletter', priority: 3 });
    await check();
    await check();
    const checks = await newsroom.strapi.db.query(LOOK).findMany({ where: { mirror: goodId } });
    await newsroom.strapi.db.query(LOOK).updateMany({
      where: { id: checks[0].id },
      data: { checkedAt: new Date(Date.now() - 3 * DAY), health: 'stale' },
    });
    const { mirrors, ...summary } = await panel();
    expect(summary).toMatchObject({
      name: 'Harbour Press',
      everyMinutes: 0,
      listed: 3,
      serving: 1,
      neverChecked: 1,
      minimumServing: 2,
      certificatesEnding: 0,
    });
    expect(mirrors.map(({ label, health, confirmed }) => [label, health, confirmed])).toEqual([
      ['Good', 'fine', true],
      ['Taken', 'not-ours', false],
      ['Letters', null, false],
    ]);
    expect(mirrors.map(({ checkable }) => checkable)).toEqual(['yes', 'yes', 'no-web-address']);
    expect(mirrors.map(({ canBePrimary }) => canBePrimary)).toEqual([
      { possible: true },
      { possible: false, because: 'other-paths' },
      { possible: false, because: 'no-web-address' },
    ]);
    const [first, second] = mirrors;
    expect(first?.days).toHaveLength(30);
    expect(first?.days.filter(({ checks: count }) => count > 0)).toEqual([
      {
        day: new Date(Date.now() - 3 * DAY).toISOString().slice(0, 10),
        checks: 1,
        serving: 0,
        worst: 'stale',
      },
      { day: new Date().toISOString().slice(0, 10), checks: 1, serving: 1, worst: 'fine' },
    ]);
    expect(second?.days.at(-1)).toMatchObject({ checks: 2, serving: 0, worst: 'not-ours' });
    expect(first?.checkedAt).toMatch(/^\d{4}-.*Z$/);
    expect(first?.latencyMs).toEqual(expect.any(Number));

    await make('/api/outlets', { name: 'Another Press' });
    const { outlets, everyMinutes } = (await ask('GET', 'outlets')).body as PanelOutlets;
    expect(everyMinutes).toBe(0);
    expect(outlets.map(({ name, listed, serving }) => [name, listed, serving])).toEqual([
      ['Another Press', 0, 0],
      ['Harbour Press', 3, 1],
    ]);
  });

  it('shows restricted, internal and unpublished mirrors here, and nowhere readers ask', async () => {
    const documents = newsroom.strapi.documents(MIRROR);
    for (const [index, visibility] of (['restricted', 'internal', 'public'] as const).entries()) {
      await documents.create({
        data: {
          label: `Hidden ${visibility}`,
          kind: 'web',
          outlet,
          address: `https://hidden-${visibility}.example`,
          state: 'active',
          priority: index,
          visibility,
        },
      });
    }
    const { mirrors, listed } = await panel();
    expect(
      mirrors.map((each) => [each.label, each.visibility, each.status, each.checkable])
    ).toEqual([
      ['Hidden restricted', 'restricted', 'draft', 'not-public'],
      ['Hidden internal', 'internal', 'draft', 'not-public'],
      ['Hidden public', 'public', 'draft', 'not-public'],
    ]);
    expect(listed).toBe(0);
    const snippet = (await ask('GET', `outlets/${outlet}/snippet`)).body;
    const outside = [
      snippet,
      (await newsroom.read('/api/outlet-mirrors')).body,
      (await newsroom.read('/api/outlets/harbour-press/mirrors.json')).body,
      (await newsroom.read(`/api/outlets/${outlet}?populate=mirrors`)).body,
    ];
    expect(JSON.stringify(outside)).not.toContain('hidden');
    expect(snippet).toEqual({
      html: '',
      address: expect.stringMatching(/\/api\/outlets\/harbour-press\/mirrors\.html$/),
    });
  });

  it('gives the HTML snippet as readers get it', async () => {
    await mirror('Our <second> address', 'https://second.example');
    const { html, address } = (await ask('GET', `outlets/${outlet}/snippet`)).body;
    const { body } = await newsroom.read(new URL(address).pathname);
    expect(html).toBe(body);
    expect(html).toContain('Our &lt;second&gt; address');
  });

  it('says of each mirror as it was checked, before the others have', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const [quick, slow] = [await sites.open(ours), await sites.open(ours)];
    slow.listener = (request, response) => void held.then(() => ours(request, response));
    const quickId = await mirror('Quick', quick.url);
    const slowId = await mirror('Slow', slow.url);
    await mirror('Onion', `http://${ONION_HOST}`, { kind: 'onion' });
    const response = await openCheck();
    expect(response.headers.get('content-type')).toContain('application/x-ndjson');
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes(quickId)) text += (await reader.read()).value ?? '';
    expect(linesIn(text)).toEqual([
      { step: 'began', total: 2, withoutTor: 1 },
      {
        step: 'checked',
        mirror: quickId,
        health: 'fine',
        message: 'It serves the outlet.',
        latencyMs: expect.any(Number),
        checkedAt: expect.stringMatching(/Z$/),
      },
    ]);
    expect((await inPanel('Quick'))?.health).toBe('fine');
    expect((await inPanel('Onion'))?.checkable).toBe('no-tor-proxy');

    // Another check of this outlet is refused; one of another outlet is not.
    const refused = await ask('POST', `outlets/${outlet}/check`, {});
    expect([refused.status, refused.body.error.message]).toEqual([
      409,
      'The mirrors of this outlet are being checked. Wait until that ends.',
    ]);
    const other = await make('/api/outlets', { name: 'Third Press' });
    expect((await ask('POST', `outlets/${other}/check`, {})).status).toBe(200);

    release();
    for (let part = await reader.read(); !part.done; part = await reader.read()) text += part.value;
    const rest = linesIn(text).slice(2);
    expect(rest).toMatchObject([{ step: 'checked', mirror: slowId }, { step: 'ended' }]);
    expect((await check()).map(({ step }) => step)).toEqual([
      'began',
      'checked',
      'checked',
      'ended',
    ]);
  });

  it('ends the check of whoever leaves, and writes down nothing that was broken off', async () => {
    let asked = 0;
    let arrived = (): void => undefined;
    const both = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const silent = await Promise.all(Array.from({ length: 4 }, () => sites.open(ours)));
    const mirrors: string[] = [];
    for (const [index, site] of silent.entries()) {
      site.listener = () => {
        asked += 1;
        if (asked === 2) arrived();
      };
      mirrors.push(await mirror(`Silent ${index}`, site.url));
    }
    const before = await newsroom.strapi.db.query(LOOK).count();
    const leave = new AbortController();
    const response = await openCheck({}, leave.signal);
    expect(response.status).toBe(200);
    await both;
    leave.abort();
    for (const site of silent) site.listener = ours;
    // As soon as the server has seen it, the outlet can be checked again.
    let again = await openCheck();
    while (again.status === 409) again = await openCheck();
    expect(linesIn(await again.text()).filter(({ step }) => step === 'checked')).toHaveLength(4);
    expect(asked).toBe(2);
    expect(await newsroom.strapi.db.query(LOOK).count()).toBe(before + 4);
    const failed = { mirror: { $in: mirrors }, failures: { $gt: 0 } };
    expect(await newsroom.strapi.db.query(HEALTH).count({ where: failed })).toBe(0);
  });

  it('checks at one mirror when asked for one, and refuses what it cannot read', async () => {
    const { url } = await sites.open(ours);
    const one = await mirror('One', url);
    await mirror('Other', `${url}/other`);
    expect(await check({ mirror: one })).toMatchObject([
      { step: 'began', total: 1 },
      { step: 'checked', mirror: one },
      { step: 'ended' },
    ]);
    for (const body of [{ mirror: 'none' }, { mirror: 7 }, { mirrors: [] }]) {
      const answer = await ask('POST', `outlets/${outlet}/check`, body);
      expect([answer.status, answer.body.error.details.errors[0].path]).toEqual([
        400,
        [Object.keys(body)[0]],
      ]);
    }
  });

  it('makes, rotates and revokes keys, and never shows a private one', async () => {
    const fresh = await make('/api/outlets', { name: 'Key Press' });
    const keys = async () => (await ask('GET', `outlets/${fresh}/keys`)).body as PanelKeys;
    const act = async (what: string) => {
      const { status, body } = await ask('POST', `outlets/${fresh}/keys/${what}`, {});
      expect(status).toBe(200);
      return body as PanelKeys;
    };
    // Looking makes no key.
    expect(await keys()).toEqual({ keys: [], problem: null });
    const [first] = (await act('rotate')).keys;
    const [second, former] = (await act('rotate')).keys;
    expect([second?.state, former?.state]).toEqual(['signing', 'former']);
    expect(former).toMatchObject({ kid: first?.kid, signsUntil: expect.stringMatching(/Z$/) });
    const list = await newsroom.read('/api/outlets/key-press/mirrors.json');
    expect(list.body.keys.map(({ kid }: { kid: string }) => kid)).toEqual([
      second?.kid,
      first?.kid,
    ]);

    const revoked = await act(`${first?.kid}/revoke`);
    expect(revoked.keys.map(({ state }) => state)).toEqual(['signing', 'revoked']);
    expect(await act(`${first?.kid}/revoke`)).toEqual(revoked);
    expect((await newsroom.read('/api/outlets/key-press/mirrors.json')).body.revokedKeys).toEqual([
      first?.kid,
    ]);
    expect(JSON.stringify(await keys())).not.toMatch(/private/i);
  });

  it('says why lists cannot be signed, and refuses to make a key that nobody could keep', async () => {
    const service = newsroom.strapi.service('admin::encryption');
    const { encrypt, decrypt } = service;
    const before = (await ask('GET', `outlets/${outlet}/keys`)).body as PanelKeys;
    if (before.keys.length === 0) await ask('POST', `outlets/${outlet}/keys/rotate`, {});
    const problem = async () =>
      ((await ask('GET', `outlets/${outlet}/keys`)).body as PanelKeys).problem;
    try {
      Object.assign(service, { decrypt: () => null });
      expect(await problem()).toBe('unreadable-key');
      Object.assign(service, { encrypt: () => null });
      expect(await problem()).toBe('no-encryption-key');
      const refused = await ask('POST', `outlets/${outlet}/keys/rotate`, {});
      expect(refused.status).toBe(400);
      expect(refused.body.error.message).toContain('ENCRYPTION_KEY');
    } finally {
      Object.assign(service, { encrypt, decrypt });
    }
    expect(await problem()).toBeNull();
  });
});
