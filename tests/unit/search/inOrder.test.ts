import knex from 'knex';
import { DatabaseEngine } from '../../../src/server/search/engines';
import { SEARCH_TABLES } from '../../../src/server/strapi/searchTables';

/** An engine on a database in memory, and what is asked of it. */
async function engineInMemory() {
  const connection = knex({
    client: 'better-sqlite3',
    connection: { filename: ':memory:' },
    useNullAsDefault: true,
  });
  const asked: Array<{ sql: string; bindings: unknown[] }> = [];
  connection.on('query', (query: { sql: string; bindings?: unknown[] }) => {
    asked.push({ sql: query.sql, bindings: query.bindings ?? [] });
  });
  const db = {
    connection,
    dialect: { client: 'sqlite' },
    getConnection: (table: string) => connection(table),
    getSchemaName: () => undefined,
    transaction: <T>(work: (given: { trx: unknown }) => Promise<T>) =>
      connection.transaction(async (trx) => work({ trx })),
  };
  const engine = new DatabaseEngine({ db } as never, { uid: 'stories', tables: SEARCH_TABLES });
  await engine.tables.make();
  return { engine, asked, connection };
}

const QUESTION = {
  state: 'published',
  locale: 'en',
  fields: ['story', 'captions'],
  ...{ sections: null, outlet: null, author: null, from: null, to: null },
  withoutPublic: false,
  limit: 10,
} as const;

const story = (number: number) => ({
  documentId: `story${number}`,
  locale: 'en',
  state: 'published' as const,
  row: number,
  isPublic: true,
  moment: new Date(Date.UTC(2026, 0, 1, 0, number)),
  text: {
    headline: `Story ${number}`,
    lead: '',
    names: '',
    body: 'The harbour wall',
    captions: '',
  },
  facts: { section: null, outlet: null, authors: [], day: '2026-01-01' },
});

describe('What SQLite is asked', () => {
  it('is answered in the order of its index, without the rest of what has the words', async () => {
    const { engine, asked, connection } = await engineInMemory();
    await engine.index(Array.from({ length: 40 }, (_, number) => story(number)));
    asked.length = 0;
    for (const text of ['harbour ', 'harb', 'harbour wall ', 'harbour -council']) {
      const hits = await engine.search({ ...QUESTION, text });
      expect(hits[0]?.documentId).toBe('story39');
    }
    const looks = asked.filter(({ sql }) => sql.startsWith('SELECT'));
    expect(looks.length).toBeGreaterThanOrEqual(4);
    for (const { sql, bindings } of looks) {
      const plan: Array<{ detail: string }> = await connection.raw(
        `EXPLAIN QUERY PLAN ${sql}`,
        bindings as never
      );
      expect(plan.map(({ detail }) => detail).join()).not.toContain('TEMP B-TREE');
    }
    await connection.destroy();
  });

  it('is the same for stories that came one by one and together', async () => {
    const together = await engineInMemory();
    const single = await engineInMemory();
    const stories = Array.from({ length: 30 }, (_, number) => story(number));
    await together.engine.index(stories);
    for (const each of stories) await single.engine.index([each]);
    // One that it has already, with other words and at another time.
    const changed = {
      ...story(3),
      moment: new Date(Date.UTC(2026, 1, 1)),
      text: { ...story(3).text, body: 'The council' },
    };
    await together.engine.index([changed, story(30)]);
    await single.engine.index([changed, story(30)]);
    for (const text of ['harbour ', 'council ', 'story ']) {
      const question = { ...QUESTION, text, limit: 100 };
      const hits = await together.engine.search(question);
      expect(hits).toEqual(await single.engine.search(question));
      expect(hits.length).toBe(text === 'council ' ? 1 : text === 'story ' ? 31 : 30);
    }
    await together.connection.destroy();
    await single.connection.destroy();
  });
});
