/** @database any */

import { setTimeout as pause } from 'node:timers/promises';
import type { MirrorChecker } from '../../../src/server/outlet-mirror';
import { ONION_HOST, OTHER_ONION_HOST } from '../../support/mirrorAddresses';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { graphql, signInReader } from '../../support/people';
import { expandJsonLd, newsArticleFaults } from '../../support/structuredData';
import { jsonFeedFaults, xmlFaults } from '../../support/validators';

const PERMISSION = 'plugin::users-permissions.permission';
const LIST = 'plugin::newsroom.signed-list.find';
const MIRROR = 'plugin::newsroom.outlet-mirror';
const SECRET = /seized\.|retired\.|draft\.|few\.|own\.|ended\.|elsewhere\.|Secret source/;
const STORY = '/api/articles/by-slug/storm';

describe('the mirrors of a story', () => {
  let newsroom: Newsroom;
  let outlet: string;
  let section: string;
  let story: string;
  const id: Record<string, string> = {};

  const make = async (path: string, data: object): Promise<string> => {
    const { status, body } = await newsroom.call('POST', path, { data });
    if (status > 299) throw new Error(JSON.stringify(body));
    return body.data.documentId;
  };
  const mirror = async (label: string, data: object, query = '') => {
    id[label] = await make(`/api/outlet-mirrors${query}`, {
      label,
      outlet,
      state: 'active',
      pathMapping: 'same-path',
      ...data,
    });
    return id[label];
  };
  const change = (label: string, data: object, query = '') =>
    newsroom.call('PUT', `/api/outlet-mirrors/${id[label]}${query}`, { data });
  const article = async (path = `${STORY}?mirrors=true`) => {
    const { status, body } = await newsroom.read(path);
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body.data;
  };
  const labels = async (path?: string) =>
    (await article(path)).mirrors.map(({ label }: { label: string }) => label);
  const text = async (path: string) => {
    const response = await fetch(`${newsroom.url}${path}`);
    return { text: await response.text(), cache: response.headers.get('x-cache') };
  };

  beforeAll(async () => {
    newsroom = await startNewsroom({
      graphql: true,
      options: {
        publicRead: true,
        cache: { debug: true, sMaxAge: 600 },
        mirrors: { check: { timeoutSeconds: 1, allowPrivateAddresses: true } },
      },
    });
    outlet = await make('/api/outlets', {
      name: 'Harbour Press',
      language: 'en',
      address: 'https://harbour.example/en',
      articlePath: '/news/{slug}',
    });
    section = await make('/api/sections', { name: 'News', outlet });
    await mirror('Web', {
      address: 'https://web.example',
      priority: 5,
      languages: [{ language: 'en' }],
    });
    await mirror('Onion', { kind: 'onion', address: `http://${ONION_HOST}`, priority: 2 });
    await mirror('Front only', {
      kind: 'onion',
      address: `http://${OTHER_ONION_HOST}`,
      pathMapping: 'root-only',
      priority: 1,
    });
    await mirror('Telegram', {
      kind: 'social',
      address: '@harbourpress',
      platform: 'telegram',
      priority: 9,
    });
    await mirror('Blocked', {
      address: 'https://blocked.example',
      state: 'degraded',
      priority: 7,
      blockedIn: [{ country: 'IR', evidence: 'Secret source' }],
    });
    await mirror('Seized', { address: 'https://seized.example', state: 'seized' });
    await mirror('Retired', { address: 'https://retired.example', state: 'retired' });
    await mirror('Draft', { address: 'https://draft.example' }, '?status=draft');
    await mirror(
      'Few',
      { address: 'https://few.example', visibility: 'restricted' },
      '?status=draft'
    );
    await mirror(
      'Own',
      { address: 'https://own.example', visibility: 'internal' },
      '?status=draft'
    );
    await mirror('Ended', { address: 'https://ended.example' });
    await newsroom.strapi.db
      .query(MIRROR)
      .updateMany({ where: { documentId: id.Ended }, data: { expires: new Date(0) } });
    const other = await make('/api/outlets', { name: 'Other', address: 'https://other.example' });
    await make('/api/outlet-mirrors', {
      label: 'Elsewhere',
      outlet: other,
      state: 'active',
      address: 'https://elsewhere.example',
    });
    story = await make('/api/articles', {
      headline: 'Storm over the harbour',
      slug: 'storm',
      section,
    });
    await make('/api/articles', { headline: 'Without a section', slug: 'nowhere' });
  });
  afterAll(() => newsroom.stop());

  const EXPECTED = [
    ['Front only', null],
    ['Onion', `http://${ONION_HOST}/news/storm`],
    ['Web', 'https://web.example/news/storm'],
    ['Blocked', 'https://blocked.example/news/storm'],
    ['Telegram', null],
  ];

  it('are given with one article and with a list, when asked for, each with its address there', async () => {
    for (const read of [
      () => article(),
      () => article(`/api/articles/${story}?mirrors=true`),
      async () => (await article('/api/articles?mirrors=true&filters[slug]=storm'))[0],
    ]) {
      const { mirrors, onionLocation } = await read();
      expect(mirrors.map(({ label, url }: Record<string, string>) => [label, url])).toEqual(
        EXPECTED
      );
      expect(onionLocation).toBe(`http://${ONION_HOST}/news/storm`);
      expect(mirrors[2]).toEqual({
        label: 'Web',
        kind: 'web',
        platform: null,
        url: 'https://web.example/news/storm',
        address: 'https://web.example',
        state: 'active',
        priority: 5,
        languages: ['en'],
        blockedIn: [],
        expires: null,
      });
    }
    const plain = await article(STORY);
    expect(plain).not.toHaveProperty('mirrors');
    expect(plain).not.toHaveProperty('onionLocation');
    expect(await article(`${STORY}?mirrors=false`)).not.toHaveProperty('mirrors');
    const [, nowhere] = await article('/api/articles?mirrors=true&sort=slug:desc');
    expect(nowhere).toMatchObject({ slug: 'nowhere', mirrors: [], onionLocation: null });
    const draft = await newsroom.call('GET', `/api/articles/${story}?status=draft&mirrors=true`);
    expect(draft.body.data).toMatchObject({ mirrors: null, onionLocation: null });
  });

  it.each(['mirrors=yes', 'mirrors', 'mirrors=', 'mirrors[]=true', 'mirrors=true&mirrors=true'])(
    'are asked for by true and false only: %s',
    async (query) => {
      expect((await newsroom.read(`${STORY}?${query}`)).status).toBe(400);
      expect((await newsroom.read(`/api/articles?${query}`)).status).toBe(400);
    }
  );

  it('stand in feeds and JSON-LD where these have a place for them, which stay valid', async () => {
    const rss = (await text('/api/feeds/harbour-press.rss')).text;
    const atom = (await text('/api/feeds/harbour-press.atom')).text;
    const json = JSON.parse((await text('/api/feeds/harbour-press.json')).text);
    expect(await xmlFaults(rss, 'rss')).toEqual([]);
    expect(await xmlFaults(atom, 'atom')).toEqual([]);
    expect(jsonFeedFaults(json)).toEqual([]);
    for (const feed of [rss, atom]) {
      const links = [
        ...feed.matchAll(/<(?:atom:)?link [^>]*rel="urn:newsroom:mirror"[^>]*>/g),
      ].join('');
      expect(links.match(/href="[^"]+"/g)).toEqual(
        [
          `http://${OTHER_ONION_HOST}`,
          `http://${ONION_HOST}`,
          'https://web.example',
          'https://blocked.example',
          'https://t.me/harbourpress',
          `http://${ONION_HOST}/news/storm`,
          'https://web.example/news/storm',
          'https://blocked.example/news/storm',
        ].map((href) => `href="${href}"`)
      );
      expect(links).toContain('title="Onion"');
    }
    expect(json._newsroom.mirrors.map(({ url }: { url: string }) => url)).toHaveLength(5);
    expect(json.items[0]._newsroom.mirrors).toEqual([
      { label: 'Onion', kind: 'onion', url: `http://${ONION_HOST}/news/storm` },
      { label: 'Web', kind: 'web', url: 'https://web.example/news/storm' },
      { label: 'Blocked', kind: 'web', url: 'https://blocked.example/news/storm' },
    ]);
    const { body: described } = await newsroom.read(`${STORY}/json-ld`);
    expect(described.sameAs).toEqual([
      `http://${ONION_HOST}/news/storm`,
      'https://web.example/news/storm',
      'https://blocked.example/news/storm',
    ]);
    expect(described.publisher.sameAs).toContain('https://t.me/harbourpress');
    expect(described.url).toBe('https://harbour.example/en/news/storm');
    expect((await article(`${STORY}?jsonLd=true`)).jsonLd).toEqual(described);
    // Last, for it keeps this process busy for longer than a connection waits.
    expect(newsArticleFaults([described])).toEqual([]);
    expect(await expandJsonLd(described)).toHaveLength(1);
  });

  it('hold nothing of mirrors that are restricted, internal, a draft, ended, seized or retired', async () => {
    for (const path of [
      `${STORY}?mirrors=true&jsonLd=true`,
      '/api/articles?mirrors=true&jsonLd=true',
      `${STORY}/json-ld`,
      `${STORY}/ninjs`,
      '/api/feeds/harbour-press.rss',
      '/api/feeds/harbour-press.atom',
      '/api/feeds/harbour-press.json',
    ]) {
      expect(`${path} ${SECRET.exec((await text(path)).text)?.[0]}`).toBe(`${path} undefined`);
    }
    const asked = await graphql(newsroom, '{ newsroomArticles { headline mirrors } }', {
      token: await signInReader(newsroom),
    });
    expect(JSON.stringify(asked.body)).toMatch(/Cannot query field/);
  });

  it('are for those who may read lists of mirrors', async () => {
    const held = await newsroom.strapi.db.query(PERMISSION).findOne({
      where: { action: LIST, role: { type: 'public' } },
      populate: { role: true },
    });
    await newsroom.strapi.db.query(PERMISSION).delete({ where: { id: held.id } });
    const refused = await newsroom.read(`${STORY}?mirrors=true`);
    expect(refused.status).toBe(403);
    expect((await text('/api/feeds/harbour-press.atom')).text).not.toContain('web.example');
    expect((await article(`${STORY}?jsonLd=true`)).jsonLd).not.toHaveProperty('sameAs');
    expect((await newsroom.read(STORY)).status).toBe(200);
    await newsroom.strapi.db
      .query(PERMISSION)
      .create({ data: { action: LIST, role: held.role.id } });
    expect(await labels()).toContain('Web');
    expect((await text('/api/feeds/harbour-press.atom')).text).toContain('web.example');
  });

  it('are right at once in answers from memory, whatever becomes of a mirror', async () => {
    const expectHit = async () => {
      await article();
      expect((await text(`${STORY}?mirrors=true`)).cache).toBe('HIT');
      await text('/api/feeds/harbour-press.atom');
    };
    const atom = async () => (await text('/api/feeds/harbour-press.atom')).text;
    await expectHit();
    await change('Web', { label: 'Web, renamed' });
    expect(await labels()).toContain('Web, renamed');
    expect(await atom()).toContain('Web, renamed');

    await expectHit();
    await newsroom.strapi.documents(MIRROR).unpublish({ documentId: String(id.Web) });
    expect(await labels()).not.toContain('Web, renamed');
    expect(await atom()).not.toContain('web.example');

    await expectHit();
    await newsroom.strapi.documents(MIRROR).publish({ documentId: String(id.Web) });
    expect(await labels()).toContain('Web, renamed');

    await expectHit();
    await change('Onion', { state: 'seized' });
    expect(await article()).toMatchObject({ onionLocation: null });
    expect(await labels()).not.toContain('Onion');

    await expectHit();
    await change('Onion', { state: 'active', visibility: 'restricted' }, '?status=draft');
    expect(await labels()).not.toContain('Onion');
    await change('Onion', { visibility: 'public' });
    expect(await labels()).toContain('Onion');

    await expectHit();
    await newsroom.call('DELETE', `/api/outlet-mirrors/${id.Telegram}`);
    expect(await labels()).not.toContain('Telegram');
  });

  it('come last once checks found them out of use, and only such a check empties the memory', async () => {
    const prober: MirrorChecker = newsroom.strapi.plugin('newsroom').service('mirror-check');
    await mirror('Unreachable', { address: 'http://127.0.0.1:9', priority: 0 });
    expect((await labels())[0]).toBe('Unreachable');
    const hits: Array<string | null> = [];
    for (const _look of [1, 2]) {
      await prober.checkNow(outlet);
      hits.push((await text(`${STORY}?mirrors=true`)).cache);
    }
    expect(hits).toEqual(['HIT', 'HIT']);
    await prober.checkNow(outlet);
    const { mirrors } = await article();
    expect(mirrors[0].label).not.toBe('Unreachable');
    expect(mirrors.find(({ label }: { label: string }) => label === 'Unreachable')).toMatchObject({
      state: 'degraded',
    });
    await newsroom.call('DELETE', `/api/outlet-mirrors/${id.Unreachable}`);
  });

  it('go with the end of a mirror, from memory and from what a CDN may keep', async () => {
    const end = new Date(Date.now() + 4000);
    await mirror('Ending', { address: 'https://ending.example', expires: end.toISOString() });
    const first = await newsroom.read(`${STORY}?mirrors=true`);
    const kept = Number(/s-maxage=(\d+)/.exec(String(first.headers.get('cache-control')))?.[1]);
    expect(JSON.stringify(first.body)).toContain('ending.example');
    expect(kept).toBeLessThanOrEqual(4);
    expect((await text('/api/feeds/harbour-press.json')).text).toContain('ending.example');
    const list = await newsroom.read('/api/outlets/harbour-press/mirrors.json');
    expect(JSON.stringify(list.body)).toContain('ending.example');
    await pause(Math.max(0, end.getTime() - Date.now() + 20));
    expect(await labels()).not.toContain('Ending');
    expect((await text('/api/feeds/harbour-press.json')).text).not.toContain('ending.example');
    expect((await text('/api/outlets/harbour-press/mirrors.json')).text).not.toContain(
      'ending.example'
    );
  });
});
