import { makeApplication, type Application } from '../../support/application';
import { createDatabase } from '../../support/database';
import { ferryArticle, ferryBody, FITTING, draftCaption } from '../../support/ferryStory';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { rowCounts } from '../../support/tables';

const ARTICLE = 'plugin::newsroom.article';
const OPTIONS = { publicRead: true };

/** What machines write at each start and stop. */
const PASSING = /cache_change|delivery_change/;
const OURS = /^(components_)?newsroom_/;

describe('a newsroom that Strapi is started without', () => {
  let application: Application;
  let newsroom: Newsroom;
  const start = async (database?: Newsroom['database']) => {
    newsroom = await startNewsroom({ application, database, options: OPTIONS });
  };
  const restart = async (state: 'enabled' | 'disabled' | 'absent') => {
    await newsroom.stop({ keepDatabase: true });
    application.setNewsroom(state);
    await start(newsroom.database);
  };
  const ours = async () =>
    Object.fromEntries(
      Object.entries(await rowCounts(newsroom.database)).filter(
        ([name]) => OURS.test(name) && !PASSING.test(name)
      )
    );
  beforeAll(async () => {
    application = makeApplication();
    await start();
  });
  afterAll(async () => {
    await newsroom.stop();
    application.remove();
  });

  it('is there as it was when it is back, after it was switched off and uninstalled', async () => {
    await newsroom.call('POST', '/api/outlets', {
      data: { name: 'The Courier', address: 'https://courier.example' },
    });
    const { body } = await newsroom.call('POST', '/api/articles?status=draft', {
      data: { headline: 'Ferry talks', body: ferryBody(['quay']), authors: [{ name: 'Ida Holm' }] },
    });
    await draftCaption(newsroom, FITTING, body.data.documentId, { key: 'quay' });
    await newsroom.strapi.documents(ARTICLE).publish({ documentId: body.data.documentId });
    await ferryArticle(newsroom, { headline: 'Not yet' });
    const page = async () => (await newsroom.read('/api/articles/by-slug/ferry-talks')).body;
    const before = { rows: await ours(), page: await page() };
    expect(before.rows.newsroom_articles).toBe(3);
    expect(before.page.data.captions).toHaveLength(1);

    for (const state of ['disabled', 'absent'] as const) {
      await restart(state);
      expect((await newsroom.call('GET', '/api/articles')).status).toBe(404);
      expect((await newsroom.call('GET', '/api/events')).status).toBe(200);
      expect(await ours()).toEqual(before.rows);
    }

    await restart('enabled');
    expect(await ours()).toEqual(before.rows);
    expect(await page()).toEqual(before.page);
    const { status } = await newsroom.call('POST', '/api/articles', {
      data: { headline: 'After' },
    });
    expect(status).toBe(201);
  });

  it('keeps Strapi’s own list of tables that stay as others left it', async () => {
    const list = { type: 'core', key: 'persisted_tables' } as const;
    const value = (await newsroom.strapi.store.get(list)) as object[];
    const foreign = [{ name: 'of_somebody_else' }, 'of_another'];
    await newsroom.strapi.store.set({ ...list, value: [...foreign, ...value.slice(1)] });
    await restart('enabled');
    const names = ((await newsroom.strapi.store.get(list)) as Array<{ name: string }>).map(
      ({ name }) => name
    );
    expect(names).toEqual(
      expect.arrayContaining(['of_somebody_else', 'of_another', 'newsroom_articles'])
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('an application that has a name of the newsroom’s', () => {
  const refusal = async (application: Application) => {
    const database = await createDatabase();
    const left: Record<string, number>[] = [];
    const drop = database.drop.bind(database);
    // A start that fails drops its database; before that it is looked into.
    database.drop = async () => {
      left.push(await rowCounts(database));
      await drop();
    };
    try {
      const newsroom = await startNewsroom({ application, database, options: OPTIONS });
      await newsroom.stop();
      throw new Error('The newsroom started.');
    } catch (error) {
      return { message: error instanceof Error ? error.message : String(error), left: left[0] };
    } finally {
      application.remove();
    }
  };

  it('for an API is refused before anything is written to its database', async () => {
    const { message, left } = await refusal(
      makeApplication({ article: { title: { type: 'string' } } })
    );
    expect(message).toContain('routePrefix');
    expect(left).toEqual({});
  });

  it('for a component is refused before anything is written to its database', async () => {
    const application = makeApplication();
    application.write(
      'src/components/newsroom/quote.json',
      JSON.stringify({
        collectionName: 'components_newsroom_quotes',
        info: { displayName: 'Our quote' },
        attributes: { text: { type: 'integer' } },
      })
    );
    const { message, left } = await refusal(application);
    expect(message).toContain('src/components/newsroom/quote.json');
    expect(left).toEqual({});
  });
});
