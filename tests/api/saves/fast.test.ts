import { startCdn as startReceiver } from '../../support/cdn';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';
import { until } from '../../support/until';

const ARTICLE = 'plugin::newsroom.article';

async function desk(options: Record<string, unknown>) {
  const newsroom = await startNewsroom({ options });
  const make = async (path: string, data: object) => {
    const { status, body } = await newsroom.call('POST', path, { data });
    if (status > 299) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return String(body.data.documentId);
  };
  const outlet = await make('/api/outlets', {
    name: 'Courier',
    address: 'https://courier.example',
  });
  const section = await make('/api/sections', { name: 'News', outlet });
  return { newsroom, make, section };
}

/** What is sent behind the commit of a save, until nothing comes any more. */
async function sentBehindCommit({ strapi }: Newsroom, work: () => Promise<unknown>) {
  const client = strapi.db.connection.client as NodeJS.EventEmitter;
  let behind: string[] = [];
  const listen = ({ sql }: { sql: string }) => {
    if (/^commit/i.test(sql)) behind = [];
    else behind.push(sql);
  };
  client.on('query', listen);
  await work();
  await new Promise((resolve) => setTimeout(resolve, 300));
  client.off('query', listen);
  return behind.filter((sql) => /newsroom_(articles|sections)\b/.test(sql));
}

const change = (newsroom: Newsroom, article: string, standfirst: string) =>
  newsroom.call('PUT', `/api/articles/${article}`, { data: { standfirst } });

describe('a save that is spared what nobody sees', () => {
  let newsroom: Newsroom;
  let article: string;
  let section: string;
  beforeAll(async () => {
    const made = await desk({ publicRead: true });
    ({ newsroom, section } = made);
    article = await made.make('/api/articles', { headline: 'Ferry', section });
  });
  afterAll(() => newsroom.stop());

  it('reads nothing for its event while nobody listens', async () => {
    expect(await sentBehindCommit(newsroom, () => change(newsroom, article, 'One'))).toEqual([]);
  });

  it('tells who begins to listen of the whole entry, as Strapi does, and reads no more when they stop', async () => {
    const told: Array<{ uid: string; entry: { standfirst: string; section: object } }> = [];
    const listener = async (event: (typeof told)[number]) => {
      told.push(event);
    };
    newsroom.strapi.eventHub.on('entry.publish', listener);
    await change(newsroom, article, 'Two');
    await until(() => told.length > 0);
    newsroom.strapi.eventHub.off('entry.publish', listener);
    expect(told).toEqual([
      expect.objectContaining({
        uid: ARTICLE,
        entry: expect.objectContaining({
          standfirst: 'Two',
          section: expect.objectContaining({ documentId: section, name: 'News' }),
        }),
      }),
    ]);
    expect(await sentBehindCommit(newsroom, () => change(newsroom, article, 'Three'))).toEqual([]);
  });

  it('reaches a webhook that is made in the panel meanwhile', async () => {
    const receiver = await startReceiver();
    const token = await signInAdministrator(newsroom);
    const { status, body } = await newsroom.request('POST', '/admin/webhooks', {
      token,
      data: {
        name: 'Site',
        url: receiver.url,
        headers: {},
        events: ['entry.update', 'entry.publish'],
      },
    });
    expect([status, body.error]).toEqual([201, undefined]);
    await change(newsroom, article, 'Four');
    await until(() => receiver.calls.length >= 2);
    await receiver.close();
    const told = receiver.calls.map(({ body }) => JSON.parse(body));
    expect(told.map(({ event }) => event).sort()).toEqual(['entry.publish', 'entry.update']);
    expect(told.map(({ entry }) => entry.section.name)).toEqual(['News', 'News']);
  });

  it('finds a column that a table got since it was last read', async () => {
    const { connection } = newsroom.strapi.db;
    await connection.schema.createTable('test_grown', (table) => table.integer('a'));
    await connection('test_grown').insert({ a: 1 });
    const read = () => connection('test_grown').select('*');
    expect(await read()).toEqual([{ a: 1 }]);
    await connection.schema.alterTable('test_grown', (table) => table.integer('b'));
    expect(await read()).toEqual([{ a: 1, b: null }]);
    await connection.schema.dropTable('test_grown');
  });
});

/** All rows of links and of stories, by what they say and not by their numbers. */
async function linksAndStories({ strapi }: Newsroom) {
  const db = strapi.db.connection;
  const { attributes, tableName } = strapi.db.metadata.get(ARTICLE);
  const tables = new Set(
    Object.values(attributes as Record<string, { joinTable?: { name: string } }>).flatMap(
      ({ joinTable }) => joinTable?.name ?? []
    )
  );
  const counts: Record<string, number> = {};
  for (const table of [...tables, tableName]) counts[table] = (await db(table)).length;
  const orphans = await db(`${tableName}_cmps`).whereNotIn('entity_id', db(tableName).select('id'));
  const orders = await db('newsroom_articles_section_lnk').orderBy('id').select('article_ord');
  return { counts, orphans, orders };
}

describe('a story’s life with saves.fast and without', () => {
  const live = async (fast: boolean) => {
    const { newsroom, make, section } = await desk({ saves: { fast } });
    const written = {
      headline: 'Ferry',
      section,
      authors: [{ name: 'Ida Holm' }],
      body: [{ __component: 'newsroom.quote', text: 'It lies still.' }],
    };
    const first = await make('/api/articles', written);
    const second = await make('/api/articles', { ...written, headline: 'Tram', related: [first] });
    await change(newsroom, first, 'One');
    await change(newsroom, second, 'One');
    await newsroom.call('PUT', `/api/articles/${first}`, { data: { authors: [], body: [] } });
    const third = await make('/api/articles', { ...written, headline: 'Bus' });
    await newsroom.call('DELETE', `/api/articles/${third}`);
    const behind = await sentBehindCommit(newsroom, () => change(newsroom, second, 'Two'));
    const left = await linksAndStories(newsroom);
    await newsroom.stop();
    return { behind, left };
  };

  it('leaves the same rows and the same order, and without it Strapi reads for its event', async () => {
    const fast = await live(true);
    const slow = await live(false);
    expect(fast.left).toEqual(slow.left);
    expect(fast.left.orphans).toEqual([]);
    expect(fast.behind).toEqual([]);
    expect(slow.behind.length).toBeGreaterThan(2);
  });
});
