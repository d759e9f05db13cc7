import { AsyncLocalStorage } from 'node:async_hooks';
import { makePicture } from '../../support/madePictures';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { uploadBytes } from '../../support/uploads';

const TEXT = 'The ferry to the islands lies at the quay in Hamburg, said Ida Holm.';

describe('the statements that a write takes', () => {
  let newsroom: Newsroom;
  let section: string;
  const stories: Record<'few' | 'many', string> = { few: '', many: '' };

  const send = async (method: string, path: string, data: object) => {
    const { status, body } = await newsroom.call(method, path, { data });
    if (status > 299) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    return String(body.data.documentId);
  };

  /** Each looks different: where one is used elsewhere, that is looked up. */
  const picture = async (number: number): Promise<number> =>
    uploadBytes(newsroom, await makePicture('jpeg', {}, 8 + 12 * number));

  async function story(captions: number): Promise<string> {
    const article = await send('POST', '/api/articles?status=draft', {
      headline: `Ferry with ${captions} pictures`,
      section,
      body: [
        {
          __component: 'newsroom.text',
          text: [{ type: 'paragraph', children: [{ type: 'text', text: TEXT }] }],
        },
      ],
    });
    for (let number = 0; number < captions; number += 1) {
      await send('POST', '/api/image-captions?status=draft', {
        caption: `The ferry at the quay in Hamburg, from side ${number}`,
        altText: 'A ferry',
        image: await picture(captions + number),
        article,
      });
    }
    await send('PUT', `/api/articles/${article}`, {});
    return article;
  }

  beforeAll(async () => {
    newsroom = await startNewsroom();
    const outlet = await send('POST', '/api/outlets', {
      name: 'Courier',
      address: 'https://courier.example',
    });
    section = await send('POST', '/api/sections', { name: 'News', outlet });
    stories.few = await story(2);
    stories.many = await story(10);
  });
  afterAll(() => newsroom.stop());

  /** What a write sends in its transaction; Strapi reads for its events behind it. */
  async function statements(query: string, article: string): Promise<string[]> {
    const sent = new Map<string, string[]>();
    const over = new Set<string>();
    const note = ({ sql, __knexTxId: transaction }: { sql: string; __knexTxId?: string }) => {
      if (!transaction || over.has(transaction)) return;
      if (/^commit/i.test(sql)) over.add(transaction);
      sent.set(transaction, [...(sent.get(transaction) ?? []), sql]);
    };
    // The first fills what is remembered from one write to the next.
    for (const round of ['first', 'second']) {
      sent.clear();
      newsroom.strapi.db.connection.on('query', note);
      await send('PUT', `/api/articles/${article}${query}`, {
        standfirst: `${query} ${article} ${round}`,
      });
      newsroom.strapi.db.connection.off('query', note);
    }
    const ofWrites = [...sent.values()].filter((all) => all.some((sql) => /^update/i.test(sql)));
    expect(ofWrites).toHaveLength(1);
    return ofWrites.flat();
  }

  it.each([
    ['a save', '?status=draft'],
    ['a publication', ''],
  ])('are no more for %s of a story with more captions', async (_what, query) => {
    const few = await statements(query, stories.few);
    const many = await statements(query, stories.many);
    expect(many.length).toBe(few.length);
  });

  // Of SQLite, where the search sends the most; five read the captions elsewhere that say the same.
  it.each([
    ['a save', '?status=draft', 23],
    ['a publication', '', 43],
  ])('are sent by hooks for %s as seldom as that', async (_what, query, most) => {
    const moments = newsroom.strapi.plugin('newsroom').service('moments') as {
      rows: Array<{ hook(event: unknown): unknown }>;
    };
    const own = moments.rows.map(({ hook }) => hook);
    const atWork = new AsyncLocalStorage<true>();
    let sent: string[] = [];
    const note = ({ sql }: { sql: string }) => {
      if (atWork.getStore()) sent.push(sql);
    };
    newsroom.strapi.db.connection.on('query', note);
    for (const row of moments.rows) {
      const { hook } = row;
      row.hook = (event) => atWork.run(true, () => hook(event));
    }
    try {
      for (const round of ['first', 'second']) {
        sent = [];
        await send('PUT', `/api/articles/${stories.few}${query}`, {
          standfirst: `By hooks ${query} ${round}`,
        });
      }
    } finally {
      newsroom.strapi.db.connection.off('query', note);
      moments.rows.forEach((row, at) => {
        row.hook = own[at] ?? row.hook;
      });
    }
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.slice(most)).toEqual([]);
  });

  it('are sent one after the other on the connection of their transaction on PostgreSQL, and as Strapi sends them elsewhere', async () => {
    const { client } = newsroom.strapi.db.connection;
    const driver = Object.getPrototypeOf(client) as {
      _query(connection: object, statement: { sql: string }): Promise<unknown>;
    };
    const underWay = new Map<object, string>();
    const early: string[] = [];
    const own = driver._query;
    driver._query = async function (connection, statement) {
      const before = underWay.get(connection);
      if (before) early.push(`${statement.sql} before the answer of ${before}`);
      underWay.set(connection, statement.sql);
      try {
        return await own.call(this, connection, statement);
      } finally {
        underWay.delete(connection);
      }
    };
    try {
      await send('PUT', `/api/articles/${stories.many}`, { standfirst: 'In turn' });
    } finally {
      driver._query = own;
    }
    const isPostgres = newsroom.strapi.db.dialect.client === 'postgres';
    expect(early.length === 0 ? 'in turn' : early).toEqual(
      isPostgres ? 'in turn' : expect.arrayContaining([expect.stringMatching(/^select/i)])
    );
  });

  it('ask for nothing twice that was not written meanwhile', async () => {
    const sent = await statements('?status=draft', stories.few);
    const reads = sent.filter((sql) => /^select\b.*newsroom_image_captions\b/i.test(sql));
    expect(reads.length).toBeGreaterThan(0);
    expect(new Set(reads).size).toBe(reads.length);
  });
});
