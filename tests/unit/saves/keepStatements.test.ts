import knex, { type Knex } from 'knex';
import { keepStatements } from '../../../src/server/saves/keepStatements';

interface Statement {
  raw(): Statement;
  all(...values: unknown[]): unknown[];
}
interface Connection {
  prepare(sql: string): Statement;
}

describe('statements that are kept', () => {
  let db: Knex;
  let connection: Connection;
  let prepared: string[];
  beforeEach(async () => {
    db = knex({
      client: 'better-sqlite3',
      connection: { filename: ':memory:' },
      useNullAsDefault: true,
    });
    keepStatements(db.client);
    await db.schema.createTable('ships', (table) => {
      table.increments('id');
      table.string('name');
    });
    await db('ships').insert([{ name: 'Ida' }, { name: 'Mary' }]);
    connection = await db.client.acquireConnection();
    db.client.releaseConnection(connection);
    prepared = [];
    const { prepare } = connection;
    connection.prepare = (sql) => {
      prepared.push(sql);
      return prepare.call(connection, sql);
    };
  });
  afterEach(() => db.destroy());

  const named = (name: string) => db('ships').where({ name }).select('name');

  it('are prepared once, and answer for the values of each time', async () => {
    expect([await named('Ida'), await named('Mary'), await named('Ann')]).toEqual([
      [{ name: 'Ida' }],
      [{ name: 'Mary' }],
      [],
    ]);
    expect(prepared).toHaveLength(1);
  });

  it('are prepared once for all transactions, and for those within one', async () => {
    const inOne = (name: string) =>
      db.transaction(async (trx) => {
        const outer = await trx('ships').where({ name }).select('name');
        const inner = await trx.transaction((point) =>
          point('ships').where({ name }).select('name')
        );
        return [outer, inner];
      });
    expect(await inOne('Ida')).toEqual([[{ name: 'Ida' }], [{ name: 'Ida' }]]);
    const reads = () => prepared.filter((sql) => sql.startsWith('select'));
    expect(reads()).toHaveLength(1);
    prepared = [];
    expect(await inOne('Mary')).toEqual([[{ name: 'Mary' }], [{ name: 'Mary' }]]);
    expect(await named('Ann')).toEqual([]);
    const ofSavepoints = /^(savepoint|release)\b/i;
    expect(prepared.filter((sql) => !ofSavepoints.test(sql))).toEqual([]);
    expect(prepared).toHaveLength(2);
  });

  it('write each time', async () => {
    await db('ships').insert({ name: 'Ann' });
    await db('ships').insert({ name: 'Ben' });
    await db.transaction(async (trx) => trx('ships').where({ name: 'Ann' }).delete());
    await expect(
      db.transaction(async (trx) => {
        await trx('ships').where({ name: 'Ben' }).delete();
        throw new Error('no');
      })
    ).rejects.toThrow('no');
    expect(await db('ships').orderBy('id').pluck('name')).toEqual(['Ida', 'Mary', 'Ben']);
  });

  it('are not those of whoever prepares the same text and has its rows otherwise', async () => {
    await named('Ida');
    const [sql = ''] = prepared;
    expect(connection.prepare(sql).raw().all('Ida')).toEqual([['Ida']]);
    expect(await named('Ida')).toEqual([{ name: 'Ida' }]);
  });

  it('are prepared anew when a table has changed', async () => {
    const read = () => db('ships').select('*').limit(1);
    await read();
    await db.schema.alterTable('ships', (table) => table.integer('length'));
    prepared = [];
    expect(await read()).toEqual([{ id: 1, name: 'Ida', length: null }]);
    expect(prepared).toHaveLength(1);
  });

  it('fail as they do without, and are there again', async () => {
    await expect(db('harbours').select()).rejects.toThrow('no such table: harbours');
    await db.schema.createTable('harbours', (table) => table.increments('id'));
    expect(await db('harbours').select()).toEqual([]);
  });

  it('leave other databases alone', () => {
    const client = { driverName: 'pg', _query: async () => undefined };
    const { _query } = client;
    keepStatements(client);
    expect(client._query).toBe(_query);
  });
});
