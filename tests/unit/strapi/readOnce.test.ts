import knex, { type Knex } from 'knex';
import { readEachOnce, readOnce, sharingReadings } from '../../../src/server/strapi/readOnce';

describe('what the hooks of a write read', () => {
  let database: Knex;
  let sent: string[];

  beforeAll(async () => {
    database = knex({
      client: 'better-sqlite3',
      connection: { filename: ':memory:' },
      useNullAsDefault: true,
      pool: { min: 1, max: 1 },
    });
    await database.schema.createTable('stories', (table) => {
      table.increments('id');
      table.string('headline');
    });
    await database.schema.createTable('stories_links', (table) => table.increments('id'));
  });
  beforeEach(async () => {
    await database('stories').delete();
    await database('stories').insert({ headline: 'Ferry' });
    sent = [];
  });
  afterAll(() => database.destroy());

  const inWrite = <T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T> =>
    database.transaction((trx) => sharingReadings(trx, () => work(trx)));
  const headlines = (rows: Knex): Promise<string[]> =>
    readOnce('headlines', ['stories'], async () => {
      sent.push('headlines');
      return (await rows('stories').orderBy('id')).map(({ headline }) => headline);
    });

  it('is read once, however often it is asked for', () =>
    inWrite(async (trx) => {
      expect(await headlines(trx)).toEqual(['Ferry']);
      await trx('stories_links').select();
      await trx.raw('REPLACE INTO stories_links (id) VALUES (7)');
      expect(await headlines(trx)).toEqual(['Ferry']);
      expect(sent).toHaveLength(1);
    }));

  it.each([
    ['a row is inserted', (trx: Knex) => trx('stories').insert({ headline: 'Storm' })],
    ['a row is changed', (trx: Knex) => trx('stories').update({ headline: 'Storm' })],
    ['a row is deleted', (trx: Knex) => trx('stories').delete()],
    [
      'a row is replaced, in a table that is named without quotes',
      (trx: Knex) => trx.raw("REPLACE INTO stories (id, headline) VALUES (1000, 'Storm')"),
    ],
    [
      'a statement says in its own way what it writes',
      (trx: Knex) =>
        trx.raw(
          "WITH new(h) AS (SELECT 'Storm') UPDATE stories SET headline = (SELECT h FROM new)"
        ),
    ],
    [
      'a transaction within it writes',
      (trx: Knex) => trx.transaction((inner) => inner('stories').update({ headline: 'Storm' })),
    ],
    ['it is undone', (trx: Knex) => trx.raw('ROLLBACK TO SAVEPOINT before')],
  ])('is read again when %s', (_when, write) =>
    inWrite(async (trx) => {
      await trx.raw('SAVEPOINT before');
      const before = await headlines(trx);
      await write(trx);
      expect(await headlines(trx)).toEqual(
        (await trx('stories').orderBy('id')).map(({ headline }) => headline)
      );
      expect(before).toEqual(['Ferry']);
      expect(sent).toHaveLength(2);
    })
  );

  it('stays known when a table is written whose name only begins alike', () =>
    inWrite(async (trx) => {
      await headlines(trx);
      await trx('stories_links').insert({ id: 1 });
      await trx('stories_links').delete();
      await headlines(trx);
      expect(sent).toHaveLength(1);
    }));

  it('is not kept where it was written while it was read', () =>
    inWrite(async (trx) => {
      await readOnce('headlines', ['stories'], async () => {
        const rows = await trx('stories');
        await trx('stories').update({ headline: 'Storm' });
        return rows.map(({ headline }) => headline);
      });
      expect(await headlines(trx)).toEqual(['Storm']);
    }));

  it('is not kept where it could not be read', () =>
    inWrite(async (trx) => {
      const fail = readOnce('headlines', ['stories'], () => Promise.reject(new Error('No')));
      await expect(fail).rejects.toThrow('No');
      expect(await headlines(trx)).toEqual(['Ferry']);
    }));

  it('is shared with a write within it, and with no other', async () => {
    await inWrite(async (trx) => {
      await headlines(trx);
      await sharingReadings(trx, () => headlines(trx));
      expect(sent).toHaveLength(1);
    });
    await inWrite((trx) => headlines(trx));
    expect(sent).toHaveLength(2);
    await headlines(database);
    await headlines(database);
    expect(sent).toHaveLength(4);
  });

  it('ends with the write, also for what is still under way', async () => {
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let later: Promise<string[]> = Promise.resolve([]);
    await inWrite(async (trx) => {
      await headlines(trx);
      later = held.then(() => headlines(database));
    });
    await database('stories').update({ headline: 'Storm' });
    goOn();
    expect(await later).toEqual(['Storm']);
  });

  it('is read together with what else is missing, and only that', () =>
    inWrite(async (trx) => {
      const asked: string[][] = [];
      const read = (...keys: string[]) =>
        readEachOnce(
          keys.map((key) => ({ key, tables: ['stories'] })),
          async (missing) => {
            asked.push(missing.map(({ key }) => key));
            return missing.map(({ key }) => `${key}!`);
          }
        );
      expect(await read('a', 'b')).toEqual(['a!', 'b!']);
      expect(await read('c', 'a', 'd')).toEqual(['c!', 'a!', 'd!']);
      expect(await read('b', 'd')).toEqual(['b!', 'd!']);
      await trx('stories').delete();
      expect(await read('a')).toEqual(['a!']);
      expect(asked).toEqual([['a', 'b'], ['c', 'd'], ['a']]);
    }));
});
