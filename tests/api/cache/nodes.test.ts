import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import mysql from 'mysql2/promise';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { startSecondNode, type SecondNode } from '../../support/secondNode';
import { until } from '../../support/until';
import { Wire } from '../../support/wire';

const CHANGES_TABLE = 'newsroom_cache_changes';

describe('two nodes on one database', () => {
  let newsroom: Newsroom;
  let other: SecondNode;
  let here: Wire;
  let there: Wire;
  beforeAll(async () => {
    newsroom = await startNewsroom({ options: { publicRead: true, cache: { debug: true } } });
    other = await startSecondNode(newsroom);
    here = new Wire(newsroom.url);
    there = new Wire(other.url);
  }, 120_000);
  afterAll(async () => {
    here?.close();
    there?.close();
    await other?.stop();
    await newsroom.stop();
  });

  const status = () => newsroom.strapi.plugin('newsroom').service('cache').status();

  it('see each other’s changes', async () => {
    const { body } = await newsroom.call('POST', '/api/articles', { data: { headline: 'v0' } });
    const path = `/api/articles/by-slug/${body.data.slug}`;
    const shows = async (wire: Wire, headline: string) =>
      String((await wire.get(path)).body).includes(`"${headline}"`);
    for (let n = 1; n <= 10; n += 1) {
      expect(await shows(here, `v${n - 1}`)).toBe(true);
      await until(() => shows(there, `v${n - 1}`));
      const writer = n % 2 === 0 ? newsroom.url : other.url;
      const reader = n % 2 === 0 ? there : here;
      const response = await fetch(`${writer}/api/articles/${body.data.documentId}`, {
        method: 'PUT',
        headers: { Authorization: `Bearer ${newsroom.token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ data: { headline: `v${n}` } }),
      });
      expect(response.status).toBe(200);
      await until(() => shows(reader, `v${n}`));
    }
  });

  it('answer nothing from memory while the database does not say what the others changed', async () => {
    const path = '/api/sections';
    await here.get(path);
    expect((await here.get(path)).headers['x-cache']).toBe('HIT');
    const release = await blockChanges(newsroom);
    await until(() => status().paused !== null);
    await release();
    await until(() => status().paused === null);
    expect((await here.get(path)).headers['x-cache']).toMatch(/^(HIT|MISS)$/);
  });

  it('forget nothing that was committed late, behind a change with a higher number', async () => {
    const { strapi } = newsroom;
    const { body } = await newsroom.call('POST', '/api/sections', { data: { name: 'Late' } });
    const path = `/api/sections/${body.data.documentId}`;
    const [newest] = await strapi.db.connection(CHANGES_TABLE).max('id as last');
    const last = Number(newest?.last);
    const add = (id: number, touched: string) =>
      strapi.db
        .connection(CHANGES_TABLE)
        .insert({ id, touched, node: 'a third', created_at: new Date() });
    const isThere = async () => (await here.get(path)).headers['x-cache'] === 'HIT';
    // Well behind the numbers that the newsroom itself may take meanwhile.
    await add(last + 30, 'nothing:at-all');
    await pause(2 * 250);
    await until(isThere);
    await add(last + 20, `section:${body.data.documentId}`);
    await until(async () => !(await isThere()));
  });
});

/** Keeps others from reading the changes, as a database that does not answer does. */
async function blockChanges({ database: { environment } }: Newsroom): Promise<() => Promise<void>> {
  const server = {
    host: environment.DATABASE_HOST,
    port: Number(environment.DATABASE_PORT),
    user: environment.DATABASE_USERNAME,
    password: environment.DATABASE_PASSWORD,
    database: environment.DATABASE_NAME,
  };
  switch (environment.DATABASE_CLIENT) {
    case 'postgres': {
      const client = new Client(server);
      await client.connect();
      await client.query(`BEGIN; LOCK TABLE ${CHANGES_TABLE} IN ACCESS EXCLUSIVE MODE`);
      return () => client.end();
    }
    case 'mysql': {
      const connection = await mysql.createConnection(server);
      await connection.query(`LOCK TABLES ${CHANGES_TABLE} WRITE`);
      return () => connection.end();
    }
    default: {
      const Driver = strapi.db.connection.client.driver;
      const file = new Driver(environment.DATABASE_FILENAME);
      file.exec('BEGIN EXCLUSIVE');
      return async () => void file.close();
    }
  }
}
