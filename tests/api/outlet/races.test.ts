import { setImmediate as nextTurn } from 'node:timers/promises';
import { readNewsPage } from '../../../src/server/archive/readers/newsPage/newsPage';
import { signIn, type AdminPanel } from '../../support/admin';
import { signInEditor } from '../../support/editors';
import { movePanelOf } from '../../support/mirrorPanel';
import { startNewsroom, type Answer, type Newsroom } from '../../support/newsroom';
import { floodPage } from '../../support/pages';
import { startSecondNode } from '../../support/secondNode';
import { until } from '../../support/until';

const ARTICLE = 'plugin::newsroom.article';
const LISTING = 'plugin::newsroom.listing';
const OLD = 'https://coast.example';
const NEW = 'https://second.example/site';
const THIRD = 'https://third.example';
const HEADLINE = 'Lindhaven calls for a survey of the river mouth after floods';
const ROUNDS = 3;

describe('stories that are published while their outlet moves', () => {
  let newsroom: Newsroom;
  let admin: AdminPanel;
  let panel: ReturnType<typeof movePanelOf>;
  let outlet: string;
  let section: string;
  let otherOutlet: string;
  let mirror: string;
  let stories = 0;

  const ok = async (answer: Promise<Answer>): Promise<Answer['body']> => {
    const { status, body } = await answer;
    if (status > 299) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };
  const make = async (path: string, data: object): Promise<string> =>
    (await ok(newsroom.call('POST', path, { data }))).data.documentId;
  const change = (path: string, data: object) => ok(newsroom.call('PUT', path, { data }));
  const named = () => ({ headline: `Story ${(stories += 1)}`, section });

  /** How newsrooms publish: each does it once. */
  const WRITERS: Array<() => Promise<unknown>> = [
    () => make('/api/articles', named()),
    async () => {
      const story = await make('/api/articles', named());
      await change(`/api/articles/${story}`, { slug: `chosen-${(stories += 1)}` });
    },
    // The panel saves and publishes in one transaction of Strapi's own.
    async () => {
      const { data } = await ok(admin.call('POST', ARTICLE, '/actions/publish', named()));
      const again = { headline: `Story ${(stories += 1)}` };
      await ok(admin.call('POST', ARTICLE, `/${data.documentId}/actions/publish`, again));
      await ok(admin.call('PUT', ARTICLE, `/${data.documentId}`, { kicker: 'Changed' }));
      await ok(admin.call('POST', ARTICLE, `/${data.documentId}/actions/discard`, {}));
    },
    async () => {
      const page = floodPage().replaceAll(HEADLINE, `${HEADLINE} ${(stories += 1)}`);
      await importPage(page);
    },
  ];
  const importPage = (page: string) =>
    newsroom.strapi
      .plugin('newsroom')
      .service('archive')
      .importStory(readNewsPage(page, {}), { publish: true });

  /** Lets all writers publish, again and again, while something is done. */
  const during = async (work: () => Promise<unknown>) => {
    let isOver = false;
    const before = stories;
    const writing = WRITERS.map(async (write) => {
      do {
        await write();
        // SQLite answers in place, and would leave no turn to requests.
        await nextTurn();
      } while (!isOver);
    });
    try {
      await until(() => stories >= before + WRITERS.length);
      await work();
    } finally {
      isOver = true;
      await Promise.all(writing);
    }
  };

  /** What stands elsewhere than its outlet and section do, in every row of every story. */
  const astray = async () => {
    const { strapi } = newsroom;
    const rows = await strapi.db.query(ARTICLE).findMany({
      populate: { section: { populate: { outlet: true } } },
    });
    const listed = await strapi.db.query(LISTING).findMany();
    const outletOf = new Map(rows.map((row) => [row.documentId, row.section?.outlet]));
    return [
      ...rows
        .filter(({ canonicalUrl, slug, section: own }) => {
          const { address } = own.outlet;
          return canonicalUrl !== `${address}/${own.slug}/${slug}`;
        })
        .map(({ canonicalUrl }) => canonicalUrl),
      ...listed
        .filter((row) => row.outlet !== outletOf.get(row.article)?.documentId)
        .map(({ article }) => `listing of ${article}`),
    ];
  };
  const addressOf = async () =>
    (
      await newsroom.strapi.db
        .query('plugin::newsroom.outlet')
        .findOne({ where: { documentId: outlet } })
    ).address;

  beforeAll(async () => {
    newsroom = await startNewsroom({ options: { publicRead: true } });
    admin = await signIn(newsroom);
    panel = movePanelOf(
      newsroom,
      await signInEditor(newsroom, [
        { action: 'plugin::newsroom.mirrors.move' },
        { action: 'plugin::newsroom.mirrors.read' },
      ])
    );
    const report = await importPage(floodPage());
    outlet = report.outlet.documentId;
    section = report.sections.at(-1).documentId;
    await change(`/api/outlets/${outlet}`, { address: OLD, articlePath: '/{section}/{slug}' });
    otherOutlet = await make('/api/outlets', {
      name: 'Other Press',
      address: THIRD,
      articlePath: '/{section}/{slug}',
    });
    mirror = await make('/api/outlet-mirrors', {
      label: 'Second',
      outlet,
      address: NEW,
      pathMapping: 'same-path',
      state: 'active',
    });
  });
  afterAll(() => newsroom.stop());

  /** So that no test finds what another left. */
  const home = async () => {
    for (const move of (await panel.changes(outlet)).moves) {
      if (move.canUndo.possible) await panel.undo(move.documentId);
    }
    await change(`/api/outlets/${outlet}`, { address: OLD, articlePath: '/{section}/{slug}' });
    await change(`/api/sections/${section}`, { outlet });
  };
  afterEach(home);

  it('go with it to a mirror’s address, and back', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      await during(async () => {
        const { body } = await panel.move(outlet, { mirror, formerState: 'seized' });
        expect(await addressOf()).toBe(NEW);
        expect((await panel.undo(body.documentId)).status).toBe(200);
        expect((await panel.move(outlet, { mirror, formerState: 'retired' })).status).toBe(200);
      });
      expect(await astray()).toEqual([]);
      await home();
      expect(await astray()).toEqual([]);
    }
  }, 120_000);

  it('go with an address and a path that are written into the outlet', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      await during(async () => {
        await change(`/api/outlets/${outlet}`, { address: `https://edited-${round}.example/` });
        await change(`/api/outlets/${outlet}`, { address: null, articlePath: '/x/{slug}' });
        await change(`/api/outlets/${outlet}`, { address: OLD });
        await change(`/api/outlets/${outlet}`, { articlePath: '/{section}/{slug}' });
      });
      expect(await astray()).toEqual([]);
    }
  }, 120_000);

  it('go with their section when it is renamed and given to another outlet', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      await during(async () => {
        await change(`/api/sections/${section}`, { slug: `coast-${round}` });
        await change(`/api/sections/${section}`, { outlet: otherOutlet, parent: null });
      });
      expect(await astray()).toEqual([]);
      await during(() => change(`/api/sections/${section}`, { outlet }));
      expect(await astray()).toEqual([]);
    }
  }, 120_000);

  it('keep the page that vouches for a mirror that is saved meanwhile', async () => {
    const [one, two] = [`${OLD}/proof`, 'https://moved.example/proof'];
    let saved = 0;
    let isOver = false;
    const saving = (async () => {
      do {
        saved += 1;
        await make('/api/outlet-mirrors', {
          label: `Mirror ${saved}`,
          outlet,
          address: `https://m${saved}.example`,
          state: 'active',
          proofUrl: one,
        });
      } while (!isOver);
    })();
    await until(() => saved > 1);
    await change(`/api/outlets/${outlet}`, { address: 'https://moved.example' });
    // What is saved behind the move says what its editor wrote.
    const moved = saved;
    isOver = true;
    await saving;
    const mirrors = await newsroom.strapi.db.query('plugin::newsroom.outlet-mirror').findMany({
      where: { proofUrl: one },
    });
    expect(mirrors.filter(({ label }) => Number(label.split(' ')[1]) < moved)).toEqual([]);
    expect(
      await newsroom.strapi.db
        .query('plugin::newsroom.outlet-mirror')
        .count({ where: { proofUrl: two } })
    ).toBeGreaterThan(0);
  });

  it('are put right by the next start, where a program was killed before they had moved', async () => {
    const { strapi } = newsroom;
    const articles = strapi.getModel(ARTICLE).collectionName as string;
    const story = await make('/api/articles', named());
    const draft = await make('/api/articles', named());
    await strapi.documents(ARTICLE).unpublish({ documentId: draft });
    await strapi.db.connection(articles).update({ canonical_url: 'https://lost.example/a/b' });
    await strapi.db
      .connection(strapi.getModel(LISTING).collectionName as string)
      .where({ article: story })
      .update({ outlet: otherOutlet });
    const read = async () =>
      (await newsroom.read(`/api/articles/${story}`)).body.data.canonicalUrl as string;
    expect(await read()).toContain('lost.example');
    const other = await startSecondNode(newsroom);
    try {
      expect(await astray()).toEqual([]);
      // The node that had the lost address in its memory gives the present one.
      await until(async () => !(await read()).includes('lost.example'));
    } finally {
      await other.stop();
    }
  }, 120_000);
});
