import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { until } from './until';

/**
 * How a COMMIT fails: the database refuses it, by a rule that it checks no earlier, or the connection
 * is cut in the moment before it is sent.
 */
export type Failure = 'refused' | 'cut';

/** MariaDB checks every rule at once, and SQLite has no connection that could be cut. */
const FAILURES: Record<string, Failure[]> = {
  sqlite: ['refused'],
  postgres: ['refused', 'cut'],
  mysql: ['cut'],
  mariadb: ['cut'],
};

/** Those that the database of this run knows. */
export const failures = (): Failure[] => FAILURES[process.env.DATABASE_CLIENT ?? 'sqlite'] ?? [];

interface Connection {
  /** Of PostgreSQL. */
  processID?: number;
  /** Of MariaDB. */
  threadId?: number;
}

/** What knex calls a transaction before it is one. */
export interface Begun extends NodeJS.EventEmitter {
  query(connection: Connection, sql: string, ...rest: unknown[]): Promise<unknown>;
}

/** Ends a connection from another one, and waits until the database knows it no more. */
async function cut({ db }: Core.Strapi, { processID, threadId }: Connection): Promise<void> {
  const isGone = async (sql: string, id: number) => {
    const found: { rows?: unknown[] } & unknown[][] = await db.connection.raw(sql, [id]);
    return (found.rows ?? found[0])?.length === 0;
  };
  if (processID !== undefined) {
    await db.connection.raw('select pg_terminate_backend(?)', [processID]);
    await until(() => isGone('select 1 from pg_stat_activity where pid = ?', processID));
  } else if (threadId !== undefined) {
    await db.connection.raw('KILL ?', [threadId]);
    await until(() =>
      isGone('select 1 from information_schema.processlist where id = ?', threadId)
    );
  } else throw new Error('This database has no connections that can be cut.');
}

/** Cuts the connection of a transaction in the moment before its COMMIT is sent. */
export function cutAtCommit(strapi: Core.Strapi, begun: Begun, isMeant = () => true): void {
  const { query } = begun;
  begun.query = async (connection, sql, ...rest) => {
    if (/^commit/i.test(sql) && isMeant()) await cut(strapi, connection);
    return query.call(begun, connection, sql, ...rest);
  };
}

const TABLES = [
  'create table commit_refusals (id integer primary key)',
  'create table commit_parents (id integer primary key)',
  'create table commit_children (parent integer references commit_parents (id) deferrable initially deferred)',
];

/** Rules that refuse every write to a table at its COMMIT, and not before, while there is a refusal. */
const REFUSE: Record<string, (table: string) => string[]> = {
  sqlite: (table) =>
    ['insert', 'update', 'delete'].map(
      (verb) =>
        `create trigger refuse_${verb}_${table} after ${verb} on ${table}
           when exists (select 1 from commit_refusals)
         begin insert into commit_children values (1); end`
    ),
  postgres: (table) => [
    `create or replace function refuse_commit() returns trigger as $$
     begin
       if exists (select 1 from commit_refusals) then
         insert into commit_children values (1);
       end if;
       return null;
     end $$ language plpgsql`,
    `create trigger refuse_commit after insert or update or delete on ${table}
     for each row execute function refuse_commit()`,
  ],
};

export interface FailingCommits {
  /** Does work while each transaction that writes to one of the tables fails at its COMMIT. */
  during<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** Makes commits of what writes to some types fail, when it is told to. */
export async function failingCommits(
  strapi: Core.Strapi,
  failure: Failure,
  types: readonly UID.ContentType[]
): Promise<FailingCommits> {
  const tables = types.map((type) => strapi.db.metadata.get(type).tableName);
  return failure === 'cut' ? cutting(strapi, tables) : refusing(strapi, tables);
}

async function refusing({ db }: Core.Strapi, tables: string[]): Promise<FailingCommits> {
  const knex = db.connection;
  const rules = REFUSE[db.dialect.client];
  if (!rules) throw new Error('This database refuses no COMMIT.');
  for (const statement of [...TABLES, ...tables.flatMap(rules)]) await knex.raw(statement);
  return {
    async during(work) {
      await knex('commit_refusals').insert({ id: 1 });
      try {
        return await work();
      } finally {
        await knex('commit_refusals').del();
      }
    },
  };
}

function cutting(strapi: Core.Strapi, tables: string[]): FailingCommits {
  const { client } = strapi.db.connection as { client: { transaction(...how: unknown[]): Begun } };
  const writes = new RegExp(
    `^\\s*(?:insert into|update|delete from) (?:"public"\\.)?["\`](?:${tables.join('|')})["\`]`,
    'i'
  );
  return {
    async during(work) {
      const { transaction } = client;
      client.transaction = (...how) => {
        const begun = transaction.apply(client, how);
        let isMeant = false;
        begun.on('query', ({ sql }: { sql: string }) => (isMeant ||= writes.test(sql)));
        cutAtCommit(strapi, begun, () => isMeant);
        return begun;
      };
      try {
        return await work();
      } finally {
        client.transaction = transaction;
      }
    },
  };
}

/** How each database ends a transaction in its middle. */
const END: Record<string, (knex: Knex, trx: Knex) => Promise<unknown>> = {
  sqlite: async (_knex, trx) => trx.raw('insert or rollback into commit_ends (id) values (1)'),
  postgres: async (_knex, trx) => trx.raw('select 1 / 0'),
  /** Of two that wait for each other it gives up the one that wrote less. */
  async mysql(knex, trx) {
    const other = await knex.transaction();
    await other.raw('insert into commit_ends (id) select seq from seq_100_to_20000');
    const lock = async (by: Knex, id: number) => {
      await by.raw('select * from commit_ends where id = ? for update', [id]);
    };
    await lock(other, 1);
    await lock(trx, 2);
    const waiting = lock(other, 2);
    await until(async () => {
      const [found] = await knex.raw(
        "select 1 from information_schema.innodb_trx where trx_state = 'LOCK WAIT'"
      );
      return found.length > 0;
    });
    try {
      await lock(trx, 1);
    } finally {
      await waiting;
      await other.rollback();
    }
  },
};

/** @returns what has the database end a transaction that is open, and throws what it says of it */
export async function endingTransactions({
  db,
}: Core.Strapi): Promise<(trx: Knex) => Promise<void>> {
  const knex = db.connection as unknown as Knex;
  await knex.raw('create table commit_ends (id integer primary key)');
  await knex.raw('insert into commit_ends (id) values (1), (2)');
  return async (trx) => void (await END[db.dialect.client]?.(knex, trx));
}
