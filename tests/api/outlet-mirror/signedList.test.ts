/** @database any */

import { OutletMirrors, verifyList } from '../../../src/mirrors';
import type { MirrorList, SignedList } from '../../../src/server/outlet-mirror';
import { newsroomCommand } from '../../support/command';
import { CID_V1, ONION_HOST } from '../../support/mirrorAddresses';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { graphql, signInReader } from '../../support/people';
import { until } from '../../support/until';

const KEY = 'plugin::newsroom.outlet-key';
const LIST = '/api/outlets/harbour-press';

describe('the list of mirrors', () => {
  let newsroom: Newsroom;
  let outlet: string;
  const id: Record<string, string> = {};

  const make = async (path: string, data: object): Promise<string> => {
    const { body } = await newsroom.call('POST', path, { data });
    if (!body.data) throw new Error(JSON.stringify(body));
    return body.data.documentId;
  };
  const mirror = async (label: string, data: object, query = '') => {
    id[label] = await make(`/api/outlet-mirrors${query}`, {
      label,
      outlet,
      state: 'active',
      ...data,
    });
  };
  const get = async (path: string): Promise<MirrorList> =>
    (await newsroom.read(`${LIST}/${path}`)).body;
  const labels = async (path: string) => (await get(path)).mirrors.map(({ label }) => label);
  const text = async (path: string) => (await fetch(`${newsroom.url}${LIST}/${path}`)).text();
  const ring = () => newsroom.strapi.plugin('newsroom').service('outlet-keys');

  beforeAll(async () => {
    newsroom = await startNewsroom({ graphql: true });
    outlet = await make('/api/outlets', {
      name: 'Harbour Press',
      address: 'https://harbour.example',
      articlePath: '/news/{slug}',
    });
    await mirror('Second', {
      address: 'https://second.example',
      pathMapping: 'same-path',
      priority: 2,
    });
    await mirror('Onion', {
      kind: 'onion',
      address: `http://${ONION_HOST}`,
      pathMapping: 'same-path',
      priority: 1,
      languages: [{ language: 'en' }],
    });
    await mirror('Blocked', {
      address: 'https://blocked.example/en',
      pathMapping: 'same-path',
      state: 'degraded',
      priority: 3,
      blockedIn: [{ country: 'IR', evidence: 'Secret source' }],
    });
    await mirror('Roku', { kind: 'tv-channel', platform: 'roku', address: '151908', priority: 4 });
    await mirror('Content', { kind: 'ipfs', address: `ipfs://${CID_V1}`, priority: 5 });
    await mirror('Seized', { address: 'https://seized.example', state: 'seized' });
    await mirror('Retired', { address: 'https://retired.example', state: 'retired' });
    await mirror('Draft', { address: 'https://draft.example' }, '?status=draft');
    await mirror(
      'Restricted',
      { address: 'https://few.example', visibility: 'restricted' },
      '?status=draft'
    );
    await mirror(
      'Internal',
      { address: 'https://own.example', visibility: 'internal' },
      '?status=draft'
    );
    const section = await make('/api/sections', { name: 'News', outlet });
    await make('/api/articles', { headline: 'Storm over the harbour', section });
    const other = await make('/api/outlets', { name: 'Other Press' });
    await make('/api/outlet-mirrors', {
      label: 'Elsewhere',
      outlet: other,
      state: 'active',
      address: 'https://elsewhere.example',
    });
  });
  afterAll(() => newsroom.stop());

  it('holds what a reader can use, the best first, and nothing else', async () => {
    const list = await get('mirrors.json');
    expect(list).toMatchObject({
      version: 1,
      outlet: { slug: 'harbour-press', name: 'Harbour Press', address: 'https://harbour.example' },
      revokedKeys: [],
    });
    expect(list.exp - list.iat).toBe(14 * 86_400);
    expect(list.mirrors.map(({ label }) => label)).toEqual([
      'Onion',
      'Second',
      'Blocked',
      'Roku',
      'Content',
    ]);
    expect(list.mirrors[0]).toEqual({
      label: 'Onion',
      kind: 'onion',
      platform: null,
      address: `http://${ONION_HOST}`,
      pathMapping: 'same-path',
      priority: 1,
      languages: ['en'],
      state: 'active',
      lastChecked: null,
      blockedIn: [],
      proofUrl: null,
      expires: null,
    });
    for (const file of [
      'mirrors.json',
      'mirrors.jws',
      'mirrors.txt',
      'mirrors.bypass.json',
      'mirrors.html',
    ]) {
      const body = await text(file);
      const all = file.endsWith('.jws')
        ? Buffer.from(JSON.parse(body).payload, 'base64url').toString()
        : body;
      expect(all).toContain('https://second.example');
      expect(all).not.toMatch(/seized|retired|draft\.|few\.|own\.|elsewhere|Secret source/);
    }
  });

  it('can be asked for by country and kind, and says that it is a part', async () => {
    expect(await labels('mirrors.json?country=ir')).toEqual(['Onion', 'Second', 'Roku', 'Content']);
    expect(await labels('mirrors.json?kind=web,onion')).toEqual(['Onion', 'Second', 'Blocked']);
    expect(await labels('mirrors.json?kind=web&country=IR')).toEqual(['Second']);
    expect((await get('mirrors.json?kind=web&country=IR')).filter).toEqual({
      country: 'IR',
      kind: ['web'],
    });
    expect((await get('mirrors.json')).filter).toBeUndefined();
  });

  it('gives the address of a story on each mirror', async () => {
    const { story, mirrors } = await get('mirrors.json?article=storm-over-the-harbour&locale=en');
    expect(story).toEqual({ slug: 'storm-over-the-harbour', locale: 'en' });
    expect(mirrors.map(({ storyAddress }) => storyAddress)).toEqual([
      `http://${ONION_HOST}/news/storm-over-the-harbour`,
      'https://second.example/news/storm-over-the-harbour',
      'https://blocked.example/en/news/storm-over-the-harbour',
      null,
      null,
    ]);
    expect(await text('mirrors.txt?article=storm-over-the-harbour')).toContain(
      '\nhttps://second.example/news/storm-over-the-harbour\n'
    );
  });

  it.each([
    ['mirrors.json?country=Iran', 400, /two letters/],
    ['mirrors.json?kind=fax', 400, /one or several of web, onion/],
    ['mirrors.json?status=draft', 400, /"status"/],
    ['mirrors.json?country=IR&country=NO', 400, /"country" once/],
    ['mirrors.json?article=nosuch', 404, /No published article/],
    ['../no-such-outlet/mirrors.json', 404, /No outlet/],
  ])('%s is answered %i', async (path, status, message) => {
    const { status: answered, body } = await newsroom.read(`${LIST}/${path}`);
    expect(answered).toBe(status);
    expect(body.error.message).toMatch(message);
  });

  it('does not name a story that only a draft has', async () => {
    await newsroom.call('POST', '/api/articles?status=draft', { data: { headline: 'Not yet' } });
    expect((await newsroom.read(`${LIST}/mirrors.json?article=not-yet`)).status).toBe(404);
  });

  it('is left by a mirror at its end', async () => {
    const soon = new Date(Date.now() + 60_000).toISOString();
    await mirror('Short', { address: 'https://short.example', expires: soon });
    expect(await labels('mirrors.json')).toContain('Short');
    await newsroom.strapi.db.query('plugin::newsroom.outlet-mirror').updateMany({
      where: { documentId: id.Short },
      data: { expires: new Date(Date.now() - 1000) },
    });
    expect(await labels('mirrors.json')).not.toContain('Short');
    await newsroom.call('DELETE', `/api/outlet-mirrors/${id.Short}`);
  });

  it('comes as text, as a footer and in the format of Bypass Censorship', async () => {
    expect((await text('mirrors.txt?kind=web,onion')).split('\n').slice(2)).toEqual([
      `http://${ONION_HOST}`,
      'https://second.example',
      'https://blocked.example/en',
      '',
    ]);
    const bypass = JSON.parse(await text('mirrors.bypass.json'));
    expect(bypass).toMatchObject({ version: '2.0', sites: [{ main_domain: 'harbour.example' }] });
    expect(bypass.sites[0].available_alternatives).toEqual([
      {
        proto: 'tor',
        type: 'eotk',
        url: `http://${ONION_HOST}`,
        created_at: expect.stringMatching(/^\d{4}-/),
        updated_at: expect.stringMatching(/^\d{4}-/),
      },
      expect.objectContaining({ proto: 'https', type: 'mirror', url: 'https://second.example' }),
      expect.objectContaining({ proto: 'https', type: 'mirror' }),
    ]);
    await mirror('<b onclick="x">&', {
      address: 'https://quoted.example/?a=1&b="2"'.replace(/"/g, '%22'),
    });
    const html = await text('mirrors.html');
    expect(html).toContain('&lt;b onclick=&quot;x&quot;&gt;&amp;</a>');
    expect(html).toContain('href="https://quoted.example/?a=1&amp;b=%222%22"');
    await newsroom.call('DELETE', `/api/outlet-mirrors/${id['<b onclick="x">&']}`);
  });

  it('is verified inline, and as it stands by the signature beside it', async () => {
    const { keys } = await get('mirrors.json');
    const kids = keys.map(({ kid }) => kid);
    const { list } = await verifyList(await text('mirrors.jws'), kids);
    expect(list.mirrors).toHaveLength(5);
    for (const file of ['mirrors.jws', 'mirrors.json', 'mirrors.json?country=IR']) {
      const url = `${newsroom.url}${LIST}/${file}`;
      const { status, stdout } = await newsroomCommand([
        'mirrors',
        'verify',
        url,
        '--key',
        kids[0] ?? '',
      ]);
      expect(stdout).toContain(`was signed by ${kids[0]}`);
      expect(status).toBe(0);
    }
  });

  it('is not verified by another key', async () => {
    const url = `${newsroom.url}${LIST}/mirrors.json`;
    const { status, stderr } = await newsroomCommand(['mirrors', 'verify', url, '--key', 'nosuch']);
    expect(stderr).toMatch(/unknown-key/);
    expect(status).toBe(2);
  });

  it('goes over to a new key while those who know the former one can follow', async () => {
    const before = await get('mirrors.json');
    const old = before.keys[0]?.kid ?? '';
    const stored = new Map<string, string>();
    const site = () =>
      new OutletMirrors({
        outlet: 'harbour-press',
        keys: [old],
        sources: [`${newsroom.url}${LIST}/mirrors.jws`],
        storage: {
          get: (name) => stored.get(name) ?? null,
          set: (name, value) => void stored.set(name, value),
        },
      });
    await ring().rotate(outlet, 30);
    const signed: SignedList = JSON.parse(await text('mirrors.jws'));
    expect(signed.signatures).toHaveLength(2);
    expect((await site().refresh()).taken).toBe(true);

    // The former key is stolen: it is taken out of use before its time.
    expect(await ring().revoke(outlet, old)).toBe(true);
    expect(await ring().revoke(outlet, old)).toBe(false);
    const after = await get('mirrors.json');
    expect(after.keys.map(({ kid }) => kid)).not.toContain(old);
    expect(after.revokedKeys).toEqual([old]);
    expect((await site().refresh()).taken).toBe(true);
  });

  it('gets a new key from the command line, which shows what signs', async () => {
    const keys = (...args: string[]) =>
      newsroomCommand(['mirrors', 'keys', ...args], newsroom.database.environment);
    const before = await get('mirrors.json');
    const { status, stdout } = await keys('harbour-press', '--rotate', '--json');
    expect(status).toBe(0);
    const all = JSON.parse(stdout);
    expect(all[0]).toMatchObject({ signsUntil: null, revokedAt: null });
    expect(all[1].kid).toBe(before.keys[0]?.kid);
    // Another process has written: what is in memory here follows.
    await until(async () => (await get('mirrors.json')).keys[0]?.kid === all[0].kid);
    expect(stdout).not.toMatch(/private/i);
    const unknown = await keys('no-such-press');
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toBe('There is no outlet "no-such-press".\n');
  });

  it('is signed by the new key alone once the overlap is over', async () => {
    const [newest] = await ring().rotate(outlet, 30);
    const later = new Date(Date.now() + 91 * 86_400_000);
    const { signers, publicKeys } = await ring().keys(outlet, later);
    expect(signers.map(({ kid }: { kid: string }) => kid)).toEqual([newest.kid]);
    expect(publicKeys).toHaveLength(1);
  });

  it('gets one first key, however many ask for it at once', async () => {
    await make('/api/outlets', { name: 'Fresh Press' });
    const lists = await Promise.all(
      Array.from({ length: 6 }, () => newsroom.read('/api/outlets/fresh-press/mirrors.json'))
    );
    expect(
      new Set(lists.map(({ body }) => body.keys.map(({ kid }: { kid: string }) => kid).join())).size
    ).toBe(1);
    expect(lists[0]?.body.mirrors).toEqual([]);
  });

  it('keeps its private key to itself: encrypted, and behind no door', async () => {
    const rows = await newsroom.strapi.db.query(KEY).findMany({});
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(row.privateKey).not.toMatch(/PRIVATE KEY|BEGIN/);
    const answers = await Promise.all([
      newsroom.call('GET', '/api/outlet-keys'),
      newsroom.call('GET', '/api/outlets?populate=*'),
      graphql(newsroom, '{ __schema { types { name } } }', { token: newsroom.token }),
      newsroom.read(`${LIST}/mirrors.json`),
    ]);
    expect(answers[0]?.status).toBe(404);
    for (const answer of answers) {
      expect(JSON.stringify(answer.body)).not.toMatch(/privateKey|OutletKey|v1:[0-9a-f]{32}/);
    }
  });

  it('is not given out unsigned when its key cannot be read, and a new key helps', async () => {
    await make('/api/outlets', { name: 'Damaged Press' });
    const path = '/api/outlets/damaged-press/mirrors.json';
    await newsroom.read(path);
    const [row] = await newsroom.strapi.db
      .query(KEY)
      .findMany({ orderBy: { id: 'desc' }, limit: 1 });
    const good: string = row.privateKey;
    const other = await newsroom.strapi.db.query(KEY).findOne({ where: { id: { $ne: row.id } } });
    for (const privateKey of [
      '',
      'v1:00',
      `${good.slice(0, -1)}${good.endsWith('0') ? '1' : '0'}`,
      other.privateKey,
    ]) {
      await newsroom.strapi.db
        .query(KEY)
        .updateMany({ where: { id: row.id }, data: { privateKey } });
      const { status, body } = await newsroom.read(path);
      expect(status).toBe(503);
      expect(body.error.message).toMatch(/cannot be signed now/);
      await expect(ring().keys(row.outlet)).rejects.toThrow(/ENCRYPTION_KEY has changed/);
    }
    await ring().rotate(row.outlet, 30);
    expect((await newsroom.read(path)).status).toBe(200);
  });

  it('holds restricted mirrors for those who may know them, and for nobody else', async () => {
    const path = `${LIST}/restricted/mirrors.json`;
    const allowed = await newsroom.call('GET', path);
    expect(allowed.status).toBe(200);
    expect(allowed.headers.get('cache-control')).toBe('private, no-store');
    const found = allowed.body.mirrors.map(({ label }: { label: string }) => label);
    expect(found).toContain('Restricted');
    expect(found).toContain('Second');
    expect(found).not.toContain('Internal');
    expect(found).not.toContain('Draft');
    expect((await newsroom.read(path)).status).toBe(403);
    const reader = await signInReader(newsroom);
    expect((await newsroom.request('GET', path, { token: reader })).status).toBe(403);
  });
});
