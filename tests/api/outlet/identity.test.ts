/** @database any */

import { signIn, type AdminPanel } from '../../support/admin';
import { signInEditor } from '../../support/editors';
import { readByFeedParser, readByFeedsmith, readBySax } from '../../support/feedReaders';
import { movePanelOf } from '../../support/mirrorPanel';
import { startNewsroom, type Answer, type Newsroom } from '../../support/newsroom';
import { momentsOf } from '../../support/recorder';

const OUTLET = 'plugin::newsroom.outlet';
const STORIES = 15;

/** Addresses that the outlet has in turn; each is changed in the way that the test says. */
const FIRST = 'https://paper.example';
const WWW = 'https://www.paper.example';
const PATH = 'https://www.paper.example/news';
const DOMAIN = 'https://paper.test';
const MIRROR = 'https://mirror.example';

describe('what identifies stories', () => {
  let newsroom: Newsroom;
  let admin: AdminPanel;
  let outlet: string;
  let section: string;
  let stories: string[];
  let before: Awaited<ReturnType<typeof identities>>;

  const ok = ({ status, body }: Answer) => {
    if (status > 299) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body?.data ?? body;
  };
  const send = async (method: string, path: string, data: object) =>
    ok(await newsroom.call(method, path, { data }));
  const make = async (path: string, data: object): Promise<string> =>
    (await send('POST', path, data)).documentId;
  const read = async (path: string) => (await newsroom.read(`/api${path}`)).body;

  /** The ids of all stories by every reader and format, and those of the feeds themselves. */
  async function identities() {
    await momentsOf(newsroom.strapi).settled();
    const [atom, rss] = await Promise.all(
      ['atom', 'rss'].map(async (format) =>
        String(await read(`/feeds/paper.${format}?pageSize=50`))
      )
    );
    const json = await read('/feeds/paper.json?pageSize=50');
    const ninjs = await read('/ninjs/paper?pageSize=50');
    const jsonLd = ok(
      await newsroom.read('/api/articles?jsonLd=true&pagination[pageSize]=50&sort=headline')
    );
    const idsOf = (items: Array<{ id: string }>) => items.map(({ id }) => id).sort();
    return {
      atom: idsOf(readByFeedParser(String(atom))),
      atomByFeedsmith: idsOf(readByFeedsmith(String(atom))),
      rss: idsOf(await readBySax(String(rss))),
      json: idsOf(json.items),
      ninjs: idsOf(ninjs.associations.map(({ uri }: { uri: string }) => ({ id: uri }))),
      jsonLd: idsOf(
        jsonLd.map((each: { jsonLd: { '@id': string } }) => ({ id: each.jsonLd['@id'] }))
      ),
      feed: /<id>([^<]+)<\/id>/.exec(String(atom))?.[1],
    };
  }
  const addressed = (address: string) => send('PUT', `/api/outlets/${outlet}`, { address });
  const oembed = async (url: string) => {
    const { status, body } = await newsroom.read(`/api/oembed?url=${encodeURIComponent(url)}`);
    return [status, body?.title];
  };

  beforeAll(async () => {
    newsroom = await startNewsroom();
    admin = await signIn(newsroom);
    outlet = await make('/api/outlets', { name: 'Paper', slug: 'paper', address: FIRST });
    section = await make('/api/sections', { name: 'News', outlet });
    stories = [];
    for (let number = 1; number <= STORIES; number += 1) {
      stories.push(
        await make('/api/articles', {
          headline: `Story ${number}`,
          ...(number > 5 && { section }),
          ...(number > 10 && { firstPublishedAt: `2019-05-${number}T10:00:00.000Z` }),
        })
      );
    }
    before = await identities();
  });
  afterAll(() => newsroom?.stop());

  it('is the same in every format, for every reader', () => {
    const { feed, ...formats } = before;
    expect(feed).toMatch(/^tag:paper\.example,/);
    for (const ids of Object.values(formats)) {
      expect(ids).toHaveLength(STORIES);
      expect(ids).toEqual(formats.atom);
    }
  });

  it('stays when the address is edited by hand, from the apex to www, by REST', async () => {
    await addressed(WWW);
    expect(await identities()).toEqual(before);
  });

  it('stays when the address or the path of articles is changed in the panel', async () => {
    ok(
      await admin.call('PUT', OUTLET, `/${outlet}`, {
        name: 'Paper',
        slug: 'paper',
        address: PATH,
        articlePath: '/{yyyy}/{slug}',
      })
    );
    expect(await identities()).toEqual(before);
  });

  it('stays for a new domain, and for an outlet that was without an address meanwhile', async () => {
    ok(await admin.call('PUT', OUTLET, `/${outlet}`, { name: 'Paper', address: null }));
    await addressed(DOMAIN);
    expect(await identities()).toEqual(before);
  });

  it('stays when a mirror becomes the address, and when that is undone', async () => {
    const panel = movePanelOf(
      newsroom,
      await signInEditor(newsroom, [
        { action: 'plugin::newsroom.mirrors.move' },
        { action: 'plugin::newsroom.mirrors.read' },
      ])
    );
    const mirror = await make('/api/outlet-mirrors', {
      label: 'Mirror',
      kind: 'web',
      address: MIRROR,
      pathMapping: 'same-path',
      state: 'active',
      outlet,
    });
    const moved = await panel.move(outlet, { mirror, formerState: 'seized' });
    expect(moved.status).toBeLessThan(300);
    expect(await identities()).toEqual(before);
    expect((await panel.undo(ok(moved).documentId)).status).toBeLessThan(300);
    expect(await identities()).toEqual(before);
    expect((await panel.move(outlet, { mirror, formerState: null })).status).toBeLessThan(300);
    expect(await identities()).toEqual(before);
  });

  it('stays when a story is published again, and when its section moves to another outlet', async () => {
    await send('PUT', `/api/articles/${stories[0]}`, { headline: 'Story 1, again', slug: 'again' });
    await newsroom.call('PUT', `/api/articles/${stories[1]}`, {
      data: { uri: 'tag:evil.example,2026:x', kicker: 'Late' },
    });
    expect(await identities()).toEqual(before);
    const other = await make('/api/outlets', {
      name: 'Other',
      slug: 'other',
      address: 'https://other.example',
    });
    await send('PUT', `/api/sections/${section}`, { outlet: other });
    const moved = readByFeedParser(String(await read('/feeds/other.atom?pageSize=50')));
    expect(moved).toHaveLength(10);
    expect(before.atom).toEqual(expect.arrayContaining(moved.map(({ id }) => id)));
    await send('PUT', `/api/sections/${section}`, { outlet });
  });

  it('is another one for each language and for a copy', async () => {
    const copy = await newsroom.strapi
      .documents('plugin::newsroom.article')
      .clone({ documentId: String(stories[0]), data: {} as never });
    await newsroom.strapi
      .documents('plugin::newsroom.article')
      .publish({ documentId: String(copy?.documentId) });
    const ids = readByFeedParser(String(await read('/feeds/paper.atom?pageSize=50'))).map(
      ({ id }) => id
    );
    expect(ids).toHaveLength(STORIES + 1);
    expect(new Set(ids).size).toBe(STORIES + 1);
  });

  it('is found by oEmbed at each address that the outlet had', async () => {
    await momentsOf(newsroom.strapi).settled();
    const year = new Date().getUTCFullYear();
    for (const url of [
      `${FIRST}/story-3`,
      `${WWW}/story-3`,
      `${PATH}/${year}/story-3`,
      `${DOMAIN}/${year}/story-3`,
      `${MIRROR}/${year}/story-3`,
      // An old slug at an old address.
      `${FIRST}/story-1`,
    ]) {
      expect([url, ...(await oembed(url))]).toEqual([
        url,
        200,
        url.endsWith('story-1') ? 'Story 1, again' : 'Story 3',
      ]);
    }
    expect((await oembed('https://never.example/story-3'))[0]).toBe(404);
    expect((await oembed(`${FIRST}/no-such`))[0]).toBe(404);
  });

  it('has lists of mirrors name the addresses that the outlet had, and none that it had to leave', async () => {
    const list = await read('/outlets/paper/mirrors.json');
    expect(list.outlet).toMatchObject({ address: MIRROR, formerAddresses: [PATH, WWW, FIRST] });
    const bypass = await read('/outlets/paper/mirrors.bypass.json');
    expect(bypass.sites.map((site: { main_domain: string }) => site.main_domain)).toEqual([
      'mirror.example',
      'www.paper.example',
      'paper.example',
    ]);
    for (const text of [list, bypass]) expect(JSON.stringify(text)).not.toContain('paper.test');
  });
});
