import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { cutAtCommit, failingCommits, failures } from '../../support/failingCommits';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { addPlainTypes, NOTE, PLACE, plainDocuments, STORY } from '../../support/plainTypes';

interface Statement {
  sql: string;
  bindings?: unknown[];
  /** The transaction that it is sent in. */
  __knexTxId?: string;
}

/** What knex calls a transaction before it is one: what `client.transaction` answers. */
interface Begun extends NodeJS.EventEmitter {
  trxClient?: {
    query(connection: unknown, statement: string | Statement): Promise<unknown>;
    _query(connection: unknown, statement: Statement): Promise<unknown>;
  };
  commit(connection: unknown, value?: unknown): Promise<unknown>;
  query(connection: unknown, sql: string, ...rest: unknown[]): Promise<unknown>;
}

const WRITES = /^\s*(insert|update|delete)\b/i;
const KNOWN_WRITE =
  /^\s*(?:insert (?:ignore )?into|update|delete from) (?:[`"]?\w+[`"]?\.)?[`"]?\w+[`"]?\s/i;

/**
 * What Strapi's database layer and its knex do, which the memory of answers, the pictures and the
 * index of articles stand on; docs/strapi-internals.md says what hangs on each line.
 */
describe('Strapi', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await startNewsroom({ configure: addPlainTypes });
  });
  afterAll(() => newsroom.stop());

  const db = () => newsroom.strapi.db;
  const client = () => db().connection.client;
  const dialect = (): string => db().dialect.client;
  const notes = () => plainDocuments(newsroom.strapi, NOTE);
  const stories = () => plainDocuments(newsroom.strapi, STORY);
  const places = () => plainDocuments(newsroom.strapi, PLACE);

  /** All statements that are sent while something is done. */
  async function sent(work: () => Promise<unknown>): Promise<Statement[]> {
    const statements: Statement[] = [];
    const listen = (statement: Statement) => statements.push(statement);
    client().on('query', listen);
    await work();
    client().off('query', listen);
    return statements;
  }
  /** A note with all that a note may hold: written, published, changed, copied and deleted. */
  async function wholeLife(): Promise<void> {
    const story = await stories().create({ data: { title: 'Storm' }, status: 'published' });
    const { documentId } = await notes().create({
      data: { text: 'The harbour', part: { name: 'Ann' }, story: story.documentId },
      status: 'published',
    });
    await notes().update({
      documentId,
      data: { part: { name: 'Ben' }, stories: [story.documentId] },
    });
    await notes().publish({ documentId });
    await notes().discardDraft({ documentId });
    await notes().clone({ documentId, data: {} });
    await notes().unpublish({ documentId });
    await notes().delete({ documentId });
  }

  it('begins every transaction with client.transaction of its knex, and commits it by commit of what that answers before the caller goes on', async () => {
    const begin = client().transaction;
    const seen: string[] = [];
    client().transaction = (...how: unknown[]) => {
      const begun: Begun = begin.apply(client(), how);
      const { commit } = begun;
      seen.push('begin');
      begun.commit = async (connection, value) => {
        const answer = await commit.call(begun, connection, value);
        seen.push('commit');
        return answer;
      };
      return begun;
    };
    await db().transaction(async () => {
      await places().create({ data: { name: 'Port Ellis' } });
      seen.push('work');
    });
    seen.push('caller');
    client().transaction = begin;
    expect(seen).toEqual(['begin', 'work', 'commit', 'caller']);
  });

  /** What is begun without the newsroom's hand on it. */
  const beginStock = (work: (trx: Knex.Transaction) => unknown): Begun & Promise<unknown> =>
    Object.getPrototypeOf(client()).transaction.call(client(), work, {});

  it('tells every statement with its text and its values, first to its transaction and then, as the same object, to the client', async () => {
    const begin = client().transaction;
    const told: Array<[string, object]> = [];
    const listen = (_response: unknown, statement: Statement) => told.push(['client', statement]);
    client().transaction = (...how: unknown[]) => {
      const begun: Begun = begin.apply(client(), how);
      begun.on('query-response', (_response: unknown, statement: Statement) =>
        told.push(['transaction', statement])
      );
      return begun;
    };
    client().on('query-response', listen);
    await db().transaction(() =>
      db()
        .query(PLACE)
        .create({ data: { name: 'Told' } })
    );
    client().off('query-response', listen);
    client().transaction = begin;
    const insert = told.findIndex(([, statement]) => /^insert/i.test((statement as Statement).sql));
    const [first, second] = told.slice(insert);
    expect([first?.[0], second?.[0]]).toEqual(['transaction', 'client']);
    expect(second?.[1]).toBe(first?.[1]);
    expect((first?.[1] as Statement).bindings).toContain('Told');
  });

  it('writes by insert into, update and delete from one table, with each value beside the text', async () => {
    const writes = (await sent(wholeLife)).filter(({ sql }) => WRITES.test(sql));
    expect(writes.length).toBeGreaterThan(20);
    for (const { sql, bindings = [] } of writes) {
      expect(sql).toMatch(KNOWN_WRITE);
      expect(sql.match(/\?|\$\d+/g)?.length ?? 0).toBe(bindings.length);
      expect(sql).not.toContain("'");
    }
  });

  it('writes what is compared with an empty list as 1 = 0', async () => {
    const [statement] = await sent(() =>
      db()
        .query(PLACE)
        .deleteMany({ where: { id: { $in: [] } } })
    );
    const { sql, bindings } = (
      await sent(() =>
        db()
          .query(PLACE)
          .updateMany({ where: { id: { $in: [] } }, data: { name: 'x' } })
      )
    ).filter((each) => /^update/i.test(each.sql))[0] ??
      statement ?? { sql: '' };
    expect(sql).toMatch(/\b1 = (?:\?|\$\d+)/);
    expect(bindings).toContain(0);
  });

  it('clears the languages of a row by its number, in the place of the identifier of a document', async () => {
    const { documentId } = await stories().create({ data: { title: 'Storm' } });
    const writes = (await sent(() => stories().delete({ documentId }))).filter(({ sql }) =>
      /^(?:update|delete)[^]*document_id/i.test(sql)
    );
    const values = writes.flatMap(({ bindings = [] }) => bindings);
    // On SQLite only: on PostgreSQL and MariaDB no such statement is sent.
    expect(values.some((value) => typeof value === 'number')).toBe(
      newsroom.strapi.db.dialect.client === 'sqlite'
    );
  });

  it('writes a component in the transaction of the entry that it stands in', async () => {
    const begin = client().transaction;
    const tables: string[][] = [];
    client().transaction = (...how: unknown[]) => {
      const begun: Begun = begin.apply(client(), how);
      const own: string[] = [];
      tables.push(own);
      begun.on('query', ({ sql }: Statement) => {
        const [, table] =
          /^\s*(?:insert into|update|delete from) (?:"\w+"\.)?[`"]?(\w+)/i.exec(sql) ?? [];
        if (table) own.push(table);
      });
      return begun;
    };
    const { documentId } = await notes().create({ data: { part: { name: 'Ann' } } });
    await notes().update({ documentId, data: { part: { name: 'Ben' } } });
    client().transaction = begin;
    const withPart = tables.filter((own) => own.includes('components_newsroom_persons'));
    expect(withPart.length).toBeGreaterThan(0);
    for (const own of withPart) expect(own).toContain('plain_notes');
  });

  it('lets the links of a row go with it by the keys of their tables, and asks for them by deleteRelations', async () => {
    const story = await stories().create({ data: { title: 'Storm' } });
    const note = await notes().create({
      data: { text: 'The harbour', part: { name: 'Ann' }, story: story.documentId },
    });
    const attributes = db().metadata.get(NOTE).attributes as Record<
      string,
      { joinTable?: { name: string; joinColumn: { name: string } } }
    >;
    const links = async () => {
      const counted: number[] = [];
      for (const { joinTable } of [attributes.story, attributes.part].flatMap((one) => one ?? [])) {
        if (!joinTable) throw new Error('Links stand elsewhere.');
        const rows = await db()
          .connection(joinTable.name)
          .where({ [joinTable.joinColumn.name]: note.id });
        counted.push(rows.length);
      }
      return counted;
    };
    expect(await links()).toEqual([1, 1]);
    await db().connection(db().metadata.get(NOTE).tableName).where({ id: note.id }).delete();
    expect(await links()).toEqual([0, 0]);

    const other = await notes().create({ data: { text: 'The pier' } });
    const manager = db().entityManager as unknown as {
      deleteRelations(uid: string, id: number, how?: object): Promise<void>;
    };
    const { deleteRelations } = manager;
    const asked: unknown[] = [];
    manager.deleteRelations = (uid, id, how) => {
      asked.push([uid, id]);
      return deleteRelations.call(manager, uid, id, how);
    };
    await db()
      .query(NOTE)
      .delete({ where: { id: other.id } });
    manager.deleteRelations = deleteRelations;
    expect(asked).toContainEqual([NOTE, other.id]);
  });

  it('has better-sqlite3 prepare each statement by its connection, and takes all rows at once', async () => {
    if (dialect() !== 'sqlite') {
      expect(client().driverName).not.toBe('better-sqlite3');
      return;
    }
    const prepared: string[] = [];
    const statement = { reader: true, all: (values: unknown[]) => [{ values }] };
    const connection = {
      prepare: (sql: string) => {
        prepared.push(sql);
        return statement;
      },
    };
    const asked: { sql: string; bindings: unknown[]; response?: unknown } = {
      sql: 'select 1 where ?',
      bindings: [true],
    };
    await client()._query(connection, asked);
    expect([prepared, asked.response]).toEqual([['select 1 where ?'], [{ values: [1] }]]);
  });

  it("makes the client of a transaction by the prototype of its client's constructor", async () => {
    const { prototype } = client().constructor;
    await db().transaction(async ({ trx }) => {
      const own = (trx as unknown as { client: object }).client;
      expect(own).not.toBe(client());
      expect(Object.getPrototypeOf(own)).toBe(prototype);
    });
  });

  it('tells beforeDelete of which row while it is there, and beforeUpdate of what is to be written', async () => {
    const told: unknown[] = [];
    const rows = () => db().query(NOTE);
    const stop = db().lifecycles.subscribe({
      models: [NOTE],
      async beforeDelete({ params }: { params: { where?: object } }) {
        told.push(await rows().count({ where: params.where as never }));
      },
      beforeUpdate: ({ params }: { params: { data?: object } }) => void told.push(params.data),
    } as never);
    const { documentId, id } = await notes().create({ data: { text: 'The harbour' } });
    await rows().update({ where: { id }, data: { text: 'The pier' } });
    await notes().delete({ documentId });
    stop();
    expect(told).toEqual([expect.objectContaining({ text: 'The pier' }), 1]);
  });

  it('writes by a query builder without lifecycles and without a new updatedAt', async () => {
    let told = 0;
    const stop = db().lifecycles.subscribe({
      models: [NOTE],
      beforeUpdate: () => void (told += 1),
      beforeUpdateMany: () => void (told += 1),
    });
    const { id, updatedAt } = await notes().create({ data: { text: 'The harbour' } });
    await db().queryBuilder(NOTE).where({ id }).update({ text: 'The pier' }).execute();
    stop();
    const row = await db().query(NOTE).findOne({ where: { id } });
    expect([told, row.text]).toEqual([0, 'The pier']);
    expect(new Date(row.updatedAt)).toEqual(new Date(String(updatedAt)));
  });

  it('keeps the updatedAt that updateMany is given', async () => {
    const { id } = await notes().create({ data: { text: 'The harbour' } });
    const updatedAt = new Date('2026-01-01T00:00:00.000Z');
    await db()
      .query(NOTE)
      .updateMany({ where: { id }, data: { text: 'The pier', updatedAt } });
    const row = await db().query(NOTE).findOne({ where: { id } });
    expect([row.text, new Date(row.updatedAt)]).toEqual(['The pier', updatedAt]);
  });

  it('takes a query builder into the transaction it is made in, and one of knex only where that is named', async () => {
    const name = 'Uncommitted';
    await db()
      .transaction(async ({ trx }) => {
        await db().getConnection('plain_places').insert({ name }).transacting(trx);
        const found = await db().queryBuilder(PLACE).where({ name }).execute();
        expect(found).toHaveLength(1);
        throw new Error('Broken off');
      })
      .catch((error: Error) => expect(error.message).toBe('Broken off'));
    expect(await db().query(PLACE).count({ where: { name } })).toBe(0);
  });

  it('describes a relation by its table of links and the columns of both sides, and one to components by a table that ends in _cmps', () => {
    const { attributes } = db().metadata.get(NOTE);
    expect(attributes.story).toMatchObject({
      type: 'relation',
      target: STORY,
      inversedBy: 'notes',
      joinTable: {
        name: expect.any(String),
        joinColumn: { name: expect.any(String), referencedColumn: 'id' },
        inverseJoinColumn: { name: expect.any(String), referencedColumn: 'id' },
      },
    });
    expect(attributes.part).toMatchObject({
      joinTable: { name: expect.stringMatching(/_cmps$/), joinColumn: { name: 'entity_id' } },
    });
    const file = db().metadata.get('plugin::upload.file').attributes.related;
    expect(file).toMatchObject({
      joinTable: {
        joinColumn: { name: expect.any(String) },
        morphColumn: {
          typeColumn: { name: expect.any(String) },
          idColumn: { name: expect.any(String) },
        },
      },
    });
  });

  it('calls columns by their fields in snake case, figures apart, with document_id, locale, created_at, updated_at and published_at beside them', async () => {
    const { columnToAttribute } = db().metadata.get(NOTE);
    expect(columnToAttribute).toMatchObject({
      sha_256: 'sha256',
      document_id: 'documentId',
      locale: 'locale',
      created_at: 'createdAt',
      updated_at: 'updatedAt',
      published_at: 'publishedAt',
    });
    const columns = Object.keys(await db().getConnection('plain_notes').columnInfo());
    for (const column of ['sha_256', 'document_id', 'locale', 'published_at']) {
      expect(columns).toContain(column);
    }
  });

  it('makes the indexes that a schema names, the unique ones too', async () => {
    const insert = () => db().getConnection('plain_places').insert({ name: 'Once' });
    await insert();
    await expect(insert()).rejects.toThrow();
  });

  it('leaves tables that are not its own alone when it makes its schema anew', async () => {
    const { connection } = db();
    await connection.schema.createTable('plain_foreign', (table) => void table.integer('n'));
    await connection('plain_foreign').insert({ n: 1 });
    await (db().schema as unknown as { syncSchema(): Promise<unknown> }).syncSchema();
    expect(await connection('plain_foreign').select('n')).toHaveLength(1);
    await connection.schema.dropTable('plain_foreign');
  });

  it('can be asked for another client of the same database by the class and configuration of its own', async () => {
    const { config } = client();
    const Client = client().constructor;
    const other = new Client({ ...config, pool: { min: 0, max: 1 } });
    await places().create({ data: { name: 'Seen from beside' } });
    const schema = db().getSchemaName();
    const query = schema ? other.queryBuilder().withSchema(schema) : other.queryBuilder();
    const rows = await query.from('plain_places').where({ name: 'Seen from beside' });
    await new Promise<void>((resolve) => void other.destroy(() => resolve()));
    expect(rows).toHaveLength(1);
  });

  it('has one connection to SQLite, of better-sqlite3, and calls its clients sqlite, postgres and mysql', async () => {
    expect(['sqlite', 'postgres', 'mysql']).toContain(dialect());
    if (dialect() !== 'sqlite') return;
    expect(client().pool.max).toBe(1);
    const connection = await client().acquireConnection();
    const statement = connection.prepare('select 1 as one').raw();
    await client().releaseConnection(connection);
    expect(statement.columns().map(({ name }: { name: string }) => name)).toEqual(['one']);
    expect(statement.all()).toEqual([[1]]);
  });

  it('reads all that it fills in by the transaction in which it is asked', async () => {
    const { documentId } = await notes().create({ data: { part: { name: 'Ann' } } });
    // Strapi reads the entry again for its event, behind the commit.
    await newsroom.strapi.plugin('newsroom').service('commit-callbacks').settled();
    const all = await sent(() =>
      db().transaction(() =>
        notes().findOne({ documentId, populate: { part: true, story: { populate: '*' } } })
      )
    );
    const own = all.findIndex(({ bindings }) => bindings?.includes(documentId));
    const filledIn = all.slice(own + 1).filter(({ sql }) => /persons|stories/.test(sql));
    expect(filledIn).toHaveLength(2);
    for (const { __knexTxId } of filledIn) expect(__knexTxId).toBe(all[own]?.__knexTxId);
  });

  it('writes a query of its own builder down before it is sent, with the names it gives to tables', async () => {
    const builder = db().queryBuilder(NOTE);
    const other = builder.getAlias();
    expect(builder.alias).not.toBe(other);
    builder.init({ where: { text: 'here' }, filters: { place: null } } as never);
    builder.addSelect(`${builder.alias}.id`);
    const { sql, bindings } = (builder.getKnexQuery() as unknown as { toSQL(): Statement }).toSQL();
    expect(sql).toContain(builder.alias);
    expect(bindings).toContain('here');
  });

  it('makes of a query of the content API one of the database by query-params', () => {
    const query = newsroom.strapi.get('query-params').transform(NOTE, {
      filters: { text: 'here' },
      sort: 'text:desc',
      populate: { part: true },
      status: 'published',
    });
    expect(query.populate).toHaveProperty('part');
    expect(query.orderBy).toEqual([{ text: 'desc' }]);
    expect(JSON.stringify(query.where)).toContain('here');
  });

  it('takes components that register() puts into its registry for its own', async () => {
    const uid = 'newsroom.person' as UID.Component;
    expect(newsroom.strapi.components[uid]?.uid).toBe(uid);
    expect(db().metadata.get(uid).tableName).toBe('components_newsroom_persons');
    const { documentId } = await notes().create({ data: { part: { name: 'Ann' } } });
    const note = await notes().findOne({ documentId, populate: { part: true } });
    expect(note?.part).toMatchObject({ name: 'Ann' });
  });

  it('searches private texts too, but for those whose attribute says searchable: false', async () => {
    const find = (_q: string) =>
      db()
        .query(NOTE)
        .count({ _q } as never);
    await notes().create({ data: { text: 'open', secret: 'hushhush', digest: 'deadbeef' } });
    expect(await find('hushhush')).toBe(1);
    expect(await find('deadbeef')).toBe(0);
  });

  it('sends BEGIN, and then whatever is sent in a transaction, by query of its client, which is there when BEGIN is told', async () => {
    const sent: string[] = [];
    let isThere = false;
    await new Promise((resolve, reject) => {
      const begun = beginStock(async (trx) => {
        await trx('plain_places').insert({ name: 'Sent' });
      });
      begun.once('query', () => {
        const { trxClient } = begun;
        isThere = trxClient !== undefined;
        if (!trxClient) return;
        const { query } = trxClient;
        trxClient.query = (connection, statement) => {
          sent.push(typeof statement === 'string' ? statement : statement.sql);
          return query.call(trxClient, connection, statement);
        };
      });
      begun.then(resolve, reject);
    });
    expect(isThere).toBe(true);
    expect(sent).toEqual([expect.stringMatching(/^insert/), 'COMMIT;']);
  });

  it('asks for all relations of an entry at once, also in a transaction', async () => {
    await notes().create({ data: { text: 'All of it', part: { name: 'Ann' } } });
    // Of some answers knex tells twice, and of others whose question was not told.
    const underWay = new Set<string>();
    let most = 0;
    const begin = ({ __knexQueryUid: uid }: { __knexQueryUid: string }) => {
      underWay.add(uid);
      most = Math.max(most, underWay.size);
    };
    const end = (_answer: unknown, { __knexQueryUid: uid }: { __knexQueryUid: string }) => {
      underWay.delete(uid);
    };
    client().on('query', begin).on('query-response', end);
    await db().transaction(() =>
      db()
        .query(NOTE)
        .findMany({ populate: { part: true, story: true, place: true } as never })
    );
    client().off('query', begin).off('query-response', end);
    expect(most).toBeGreaterThan(1);
  });

  it('hands each statement of a transaction to the driver by _query of its client', async () => {
    const sent: string[] = [];
    await new Promise((resolve, reject) => {
      const begun = beginStock(async (trx) => {
        await trx('plain_places').insert({ name: 'Handed on' });
      });
      begun.once('query', () => {
        const { trxClient } = begun;
        if (!trxClient) return;
        const { _query: own } = trxClient;
        trxClient._query = (connection, statement) => {
          sent.push(statement.sql);
          return own.call(trxClient, connection, statement);
        };
      });
      begun.then(resolve, reject);
    });
    expect(sent).toEqual([
      expect.stringMatching(/^begin/i),
      expect.stringMatching(/^insert/),
      'COMMIT;',
    ]);
  });

  it('answers a COMMIT that fails as one that is done, tells of it by the promise of the transaction alone, and leaves it open on SQLite', async () => {
    const [failure = 'refused'] = failures();
    const commits = await failingCommits(newsroom.strapi, failure, [PLACE]);
    const name = 'Never committed';
    await commits.during(async () => {
      let told: Promise<unknown> = Promise.resolve();
      const trx = await new Promise<Knex.Transaction>((resolve) => {
        const begun = beginStock(resolve);
        if (failure === 'cut') cutAtCommit(newsroom.strapi, begun);
        told = begun.catch((error: unknown) => error);
      });
      await trx('plain_places').insert({ name });
      await expect(trx.commit()).resolves.toBeUndefined();
      expect(await told).toBeInstanceOf(Error);
      expect(trx.isCompleted()).toBe(true);
      if (dialect() === 'sqlite') await db().connection.raw('ROLLBACK');
    });
    expect(await db().query(PLACE).count({ where: { name } })).toBe(0);
  });
});
