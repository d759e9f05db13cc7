import { signInEditor } from '../../support/editors';
import { ONION_HOST } from '../../support/mirrorAddresses';
import { movePanelOf } from '../../support/mirrorPanel';
import { startNewsroom, type Newsroom } from '../../support/newsroom';

const MIRROR = 'plugin::newsroom.outlet-mirror';
const OUTLET = 'plugin::newsroom.outlet';
const OLD = 'https://harbour.example';
const NEW = 'https://second.example/site';

describe('moving an outlet to the address of a mirror', () => {
  let newsroom: Newsroom;
  let panel: ReturnType<typeof movePanelOf>;
  let outlet: string;
  let mirror: string;
  let storyId: string;

  const make = async (path: string, data: object): Promise<string> => {
    const { status, body } = await newsroom.call('POST', path, { data });
    if (status > 299) throw new Error(JSON.stringify(body));
    return body.data.documentId;
  };
  const rowsOfMirror = (documentId: string) =>
    newsroom.strapi.db.query(MIRROR).findMany({
      where: { documentId },
      orderBy: { publishedAt: 'asc' },
      populate: { languages: true, blockedIn: true, outlet: true },
    });
  /** What is said of a mirror, without the numbers of rows. */
  const saidOf = async (documentId: string) =>
    (await rowsOfMirror(documentId))
      .map(
        ({ id: _id, updatedAt: _u, publishedAt, languages, blockedIn, outlet: own, ...row }) => ({
          ...row,
          isPublic: publishedAt !== null,
          outlet: own?.documentId,
          languages: languages.map(({ language }: { language: string }) => language),
          blockedIn: blockedIn.map(({ id: _part, ...part }: { id: number }) => part),
        })
      )
      .sort((a, b) => Number(a.isPublic) - Number(b.isPublic));
  const address = async () =>
    (await newsroom.strapi.db.query(OUTLET).findOne({ where: { documentId: outlet } })).address;

  /** Everything that readers and their programs are given. */
  const DOORS = [
    '/api/articles',
    '/api/articles?jsonLd=true&openGraph=true',
    '/api/articles/by-slug/storm',
    '/api/articles/by-slug/storm?jsonLd=true',
    '/api/articles/by-slug/storm/json-ld',
    '/api/articles/by-slug/storm/open-graph',
    '/api/articles/by-slug/storm/ninjs',
    '/api/feeds/harbour-press.rss',
    '/api/feeds/harbour-press.atom',
    '/api/feeds/harbour-press.json',
    '/api/feeds/harbour-press/news.atom',
    '/api/ninjs/harbour-press',
    '/api/sitemaps/harbour-press.xml',
    '/api/sitemaps/harbour-press/news.xml',
    '/api/robots/harbour-press.txt',
    '/api/outlets/harbour-press/mirrors.json',
    '/api/outlets/harbour-press/mirrors.txt',
    '/api/outlets/harbour-press/mirrors.html',
    '/api/outlets/harbour-press/mirrors.bypass.json',
    '/api/outlets',
    '/api/outlet-mirrors',
  ];
  const read = async (path: string) => {
    const response = await fetch(`${newsroom.url}${path}`);
    const headers = [...response.headers].map((each) => each.join(': ')).join('\n');
    return { status: response.status, text: `${headers}\n${await response.text()}` };
  };
  const withoutBody = (text: string) => {
    const start = text.indexOf('{"data"');
    if (start === -1) return text;
    const { data, ...rest } = JSON.parse(text.slice(start));
    const { body: _body, authors: _authors, ...others } = data;
    return `${text.slice(0, start)}${JSON.stringify({ ...rest, data: others })}`;
  };
  const allDoors = async () =>
    new Map(await Promise.all(DOORS.map(async (path) => [path, await read(path)] as const)));

  beforeAll(async () => {
    newsroom = await startNewsroom({ options: { publicRead: true }, locales: ['ar'] });
    panel = movePanelOf(
      newsroom,
      await signInEditor(newsroom, [
        { action: 'plugin::newsroom.mirrors.move' },
        { action: 'plugin::newsroom.mirrors.read' },
      ])
    );
    outlet = await make('/api/outlets', {
      name: 'Harbour Press',
      language: 'en',
      address: OLD,
      articlePath: '/news/{slug}',
      usageTerms: { tdmReservation: 'reserved', tdmPolicy: `${OLD}/terms` },
    });
    const section = await make('/api/sections', { name: 'News', outlet });
    mirror = await make('/api/outlet-mirrors', {
      label: 'Second address',
      outlet,
      address: NEW,
      pathMapping: 'same-path',
      state: 'active',
      priority: 3,
      languages: [{ language: 'en' }],
      blockedIn: [{ country: 'IR', evidence: 'Seen by a reader' }],
    });
    await newsroom.call('PUT', `/api/outlet-mirrors/${mirror}?status=draft`, {
      data: { label: 'Second address, renamed' },
    });
    await make('/api/outlet-mirrors', {
      label: 'Onion',
      outlet,
      kind: 'onion',
      address: `http://${ONION_HOST}`,
      pathMapping: 'same-path',
      state: 'active',
      proofUrl: `${OLD}/onion`,
    });
    await make('/api/articles', { headline: 'Harbour reopens', slug: 'reopens', section });
    storyId = await make('/api/articles', {
      headline: 'Storm over the harbour',
      slug: 'storm',
      section,
      authors: [{ name: 'Ida Holm', uri: `${OLD}/ida` }],
      body: [
        {
          __component: 'newsroom.text',
          text: [
            {
              type: 'paragraph',
              children: [
                { type: 'text', text: 'As we ' },
                {
                  type: 'link',
                  url: `${OLD}/news/reopens?from=storm#top`,
                  children: [{ type: 'text', text: 'wrote' }],
                },
                { type: 'text', text: ' before.' },
              ],
            },
          ],
        },
        { __component: 'newsroom.embed', url: `${OLD}/news/map`, title: 'Map' },
      ],
    });
    await newsroom.call('PUT', `/api/articles/${storyId}?locale=ar`, {
      data: { headline: 'العاصفة', slug: 'asifa', section },
    });
  });
  afterAll(() => newsroom.stop());

  /** So that no test finds what another left. */
  const home = async () => {
    for (const move of (await panel.changes(outlet)).moves) {
      if (move.canUndo.possible) await panel.undo(move.documentId);
    }
    expect(await address()).toBe(OLD);
  };
  afterEach(home);

  it('takes every door to the new address at once, and leaves no link to the seized one', async () => {
    const before = await allDoors();
    await allDoors();
    const ids = (text: string) => text.match(/tag:[^<"\s]+/g);
    const { status, body } = await panel.move(outlet, { mirror, formerState: 'seized', from: OLD });
    const after = await allDoors();
    expect(status).toBe(200);
    expect(body).toMatchObject({ outlet, from: OLD, to: NEW, undoneAt: null });
    expect(body.by).toMatch(/^Editor \d+ Frey$/);
    expect(body.canUndo).toEqual({ possible: true });

    const linked = [...before].filter(([, { text }]) => text.includes(OLD)).map(([path]) => path);
    expect(linked.length).toBeGreaterThan(12);
    for (const [path, { status: answered, text }] of after) {
      expect(`${path} ${answered}`).toBe(`${path} 200`);
      // What editors wrote into a body is given to sites as they wrote it.
      const said = path.startsWith('/api/articles/by-slug/storm') ? withoutBody(text) : text;
      expect(`${path} ${said.includes(OLD)}`).toBe(`${path} false`);
    }
    for (const path of linked) {
      if (path.includes('/outlet-mirrors')) continue;
      expect(`${path} ${after.get(path)?.text.includes(NEW)}`).toBe(`${path} true`);
    }
    // Feed readers know stories by these: none may come a second time.
    for (const path of DOORS.filter((each) => each.includes('/feeds/'))) {
      expect(ids(after.get(path)?.text ?? '')).toEqual(ids(before.get(path)?.text ?? ''));
    }
    const atom = after.get('/api/feeds/harbour-press.atom')?.text;
    expect(atom).toContain(`${NEW}/news/reopens?from=storm#top`);
    expect(after.get('/api/articles/by-slug/storm')?.text).toContain(
      `link: <${NEW}/news/storm>; rel="canonical"`
    );
    expect(
      (await newsroom.read('/api/articles/by-slug/asifa?locale=ar')).body.data.canonicalUrl
    ).toBe(`${NEW}/news/asifa`);
    const list = (await newsroom.read('/api/outlets/harbour-press/mirrors.json')).body;
    expect(list.outlet.address).toBe(NEW);
    expect(list.mirrors).toMatchObject([{ label: 'Onion', proofUrl: `${NEW}/onion` }]);
  });

  it('answers embeds of pages at the former address with the present one', async () => {
    await panel.move(outlet, { mirror, formerState: 'seized' });
    const page = `/api/oembed?url=${encodeURIComponent(`${OLD}/news/storm`)}`;
    const { status, body } = await newsroom.read(page);
    expect(status).toBe(200);
    expect(body.html).toContain(`${NEW}/news/storm`);
    expect(JSON.stringify(body)).not.toContain(OLD);
  });

  it.each([
    ['active', true],
    ['degraded', true],
    ['seized', false],
    ['retired', false],
  ] as const)(
    'keeps the former address as a mirror that is %s; public: %s',
    async (state, isPublic) => {
      const { body } = await panel.move(outlet, { mirror, formerState: state });
      expect(body.to).toBe(NEW);
      const rows = await newsroom.strapi.db.query(MIRROR).findMany({
        where: { address: OLD },
        populate: { outlet: true },
      });
      expect(rows).toHaveLength(isPublic ? 2 : 1);
      expect(rows[0]).toMatchObject({
        label: 'harbour.example',
        state,
        kind: 'web',
        pathMapping: 'same-path',
        outlet: { documentId: outlet },
      });
      const { text } = await read('/api/outlets/harbour-press/mirrors.json');
      expect(text.includes(OLD)).toBe(isPublic);
      // Its place is taken as any mirror's is, and that of the new address is not.
      const again = await newsroom.call('POST', '/api/outlet-mirrors', {
        data: { label: 'Again', outlet, address: OLD, state: 'active' },
      });
      expect(again.status).toBe(400);
      const onNew = await newsroom.call('POST', '/api/outlet-mirrors', {
        data: { label: 'On it', outlet, address: NEW, state: 'active' },
      });
      expect(onNew.body.error.message).toContain(`on the outlet's own address ${NEW}`);
    }
  );

  it('keeps no mirror of the former address where none is wanted', async () => {
    await panel.move(outlet, { mirror, formerState: null });
    expect(await newsroom.strapi.db.query(MIRROR).count({ where: { address: OLD } })).toBe(0);
    expect(await rowsOfMirror(mirror)).toEqual([]);
  });

  it('is undone to the very same mirror, draft and public version, and says so', async () => {
    const before = await saidOf(mirror);
    expect(before).toMatchObject([
      { label: 'Second address, renamed', isPublic: false },
      { label: 'Second address', isPublic: true, blockedIn: [{ country: 'IR' }] },
    ]);
    const { body: move } = await panel.move(outlet, { mirror, formerState: 'degraded' });
    const { status, body } = await panel.undo(move.documentId);
    expect(status).toBe(200);
    expect(body).toMatchObject({ documentId: move.documentId, from: OLD, to: NEW });
    expect(body.undoneAt).toEqual(expect.any(String));
    expect(body.canUndo).toEqual({ possible: false, because: 'undone', mirror: null });
    expect(await saidOf(mirror)).toEqual(before);
    expect(await newsroom.strapi.db.query(MIRROR).count({ where: { address: OLD } })).toBe(0);
    const feed = (await read('/api/feeds/harbour-press.rss')).text;
    expect(feed).toContain(`<link>${OLD}/news/storm</link>`);
    expect(feed).not.toContain(`<link>${NEW}`);
    expect((await read('/api/articles/by-slug/storm')).text).toContain(`<${OLD}/news/storm>`);
    expect((await panel.undo(move.documentId)).status).toBe(409);
  });

  it('is not undone once something later contradicts it', async () => {
    const third = await make('/api/outlet-mirrors', {
      label: 'Third',
      outlet,
      address: 'https://third.example',
      pathMapping: 'same-path',
      state: 'active',
    });
    const { body: first } = await panel.move(outlet, { mirror, formerState: 'seized' });
    const { body: second } = await panel.move(outlet, { mirror: third, formerState: 'active' });
    const refused = await panel.undo(first.documentId);
    expect(refused.status).toBe(409);
    expect(refused.body.error).toMatchObject({ name: 'ConflictError' });
    expect(refused.body.error.message).toContain('moved again since');
    expect(await address()).toBe('https://third.example');

    await newsroom.call('PUT', `/api/outlets/${outlet}`, {
      data: { address: 'https://x.example' },
    });
    expect((await panel.undo(second.documentId)).body.error.message).toContain('was changed since');
    await newsroom.call('PUT', `/api/outlets/${outlet}`, {
      data: { address: 'https://third.example' },
    });
    expect((await panel.undo(second.documentId)).status).toBe(200);
    expect((await panel.undo(first.documentId)).status).toBe(200);
    await newsroom.call('DELETE', `/api/outlet-mirrors/${third}`);
  });

  it('lets one of two editors win, and tells the other what happened', async () => {
    const other = movePanelOf(
      newsroom,
      await signInEditor(newsroom, [{ action: 'plugin::newsroom.mirrors.move' }])
    );
    const rival = await make('/api/outlet-mirrors', {
      label: 'Rival',
      outlet,
      address: 'https://rival.example',
      pathMapping: 'same-path',
      state: 'active',
    });
    const answers = await Promise.all([
      panel.move(outlet, { mirror, formerState: 'seized', from: OLD }),
      other.move(outlet, { mirror: rival, formerState: 'seized', from: OLD }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409)?.body.error.message;
    expect(lost).toContain(`it is ${await address()} now`);
    expect((await panel.changes(outlet)).moves.filter(({ undoneAt }) => !undoneAt)).toHaveLength(1);
    expect(await newsroom.strapi.db.query(MIRROR).count({ where: { address: OLD } })).toBe(1);
    await home();
    await newsroom.call('DELETE', `/api/outlet-mirrors/${rival}`);
  });

  it.each([
    ['an onion address', { kind: 'onion', address: `http://a.${ONION_HOST}` }, /Tor Browser only/],
    ['a channel', { kind: 'social', address: 'https://t.me/harbour' }, /Only a web address/],
    [
      'one without the paths',
      { address: 'https://root.example', pathMapping: 'root-only' },
      /paths/,
    ],
    [
      'one that is seized',
      { address: 'https://gone.example', state: 'seized' },
      /Readers are not sent to it/,
    ],
    [
      'one that is only planned',
      { address: 'https://plan.example', state: 'planned' },
      /not sent to it/,
    ],
    ['one without an address', { state: 'planned' }, /no address/],
  ])('refuses %s with the reason, and changes nothing', async (_what, data, reason) => {
    const id = await make('/api/outlet-mirrors?status=draft', {
      label: 'Unfit',
      outlet,
      pathMapping: 'same-path',
      state: 'active',
      ...data,
    });
    const { status, body } = await panel.move(outlet, { mirror: id, formerState: 'seized' });
    expect(status).toBe(400);
    expect(body.error.details.errors[0]).toMatchObject({ path: ['mirror'] });
    expect(body.error.message).toMatch(reason);
    expect(await address()).toBe(OLD);
    await newsroom.call('DELETE', `/api/outlet-mirrors/${id}`);
  });

  it('refuses what cannot be meant, and whoever may not', async () => {
    const wrong = await panel.call('POST', `outlets/${outlet}/primary`, {
      mirror: 5,
      formerState: 'planned',
      why: 'x',
    });
    expect(wrong.status).toBe(400);
    expect(
      wrong.body.error.details.errors.map(({ path }: { path: string[] }) => path.join())
    ).toEqual(['mirror', 'formerState', 'why']);
    expect((await panel.move('nobody', { mirror, formerState: null })).status).toBe(404);
    expect((await panel.move(outlet, { mirror: 'nobody', formerState: null })).status).toBe(404);
    expect((await panel.undo('nobody')).status).toBe(404);
    const reader = movePanelOf(
      newsroom,
      await signInEditor(newsroom, [{ action: 'plugin::newsroom.mirrors.read' }])
    );
    expect((await reader.move(outlet, { mirror, formerState: null })).status).toBe(403);
    const nobody = await newsroom.request('POST', `/newsroom/mirrors/outlets/${outlet}/primary`, {
      data: { mirror, formerState: null },
    });
    expect(nobody.status).toBe(401);
    const mover = movePanelOf(
      newsroom,
      await signInEditor(newsroom, [{ action: 'plugin::newsroom.mirrors.move' }])
    );
    expect((await mover.call('GET', `outlets/${outlet}/changes`)).status).toBe(403);
    expect(await address()).toBe(OLD);
  });

  it('takes a mirror that only editors knew of', async () => {
    const reserve = await make('/api/outlet-mirrors?status=draft', {
      label: 'In reserve',
      outlet,
      address: 'https://reserve.example',
      pathMapping: 'same-path',
      state: 'active',
      visibility: 'internal',
    });
    const before = await saidOf(reserve);
    const { body: move } = await panel.move(outlet, { mirror: reserve, formerState: 'seized' });
    expect(move.to).toBe('https://reserve.example');
    expect((await read('/api/feeds/harbour-press.rss')).text).toContain('https://reserve.example');
    await panel.undo(move.documentId);
    expect(await saidOf(reserve)).toEqual(before);
    expect((await read('/api/outlet-mirrors')).text).not.toContain('reserve.example');
    await newsroom.call('DELETE', `/api/outlet-mirrors/${reserve}`);
  });
});
