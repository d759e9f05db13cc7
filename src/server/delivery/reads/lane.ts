import type { Core } from '@strapi/strapi';
import type { Statement } from './listing';

/** A row as the driver gives it, by the names of its columns. */
export type StoredRow = Record<string, unknown>;

/** One connection for the statements of one answer, which all see the database at one moment. */
export interface Lane {
  rows(statement: Statement): Promise<StoredRow[]>;
}

interface SqliteStatement {
  all(...bindings: readonly unknown[]): StoredRow[];
}

interface SqliteConnection {
  prepare(sql: string): SqliteStatement;
}

/** Queries written once are few; texts with many ids in them are as many as there are lengths. */
const PREPARED_AT_MOST = 500;

const prepared = new WeakMap<SqliteConnection, Map<string, SqliteStatement>>();

function prepare(connection: SqliteConnection, sql: string): SqliteStatement {
  const known = prepared.get(connection) ?? new Map<string, SqliteStatement>();
  prepared.set(connection, known);
  const found = known.get(sql);
  if (found) return found;
  if (known.size >= PREPARED_AT_MOST) known.clear();
  const statement = connection.prepare(sql);
  known.set(sql, statement);
  return statement;
}

/** Runs `work` on a connection of its own. */
export async function inLane<Result>(
  { db }: Core.Strapi,
  work: (lane: Lane) => Promise<Result>
): Promise<Result> {
  if (db.dialect.client === 'sqlite') return inSqlite(db, work);
  const isPostgres = db.dialect.client === 'postgres';
  return db.connection.transaction(
    (trx) =>
      work({
        async rows({ sql, bindings }) {
          const answer = await trx.raw(sql, [...bindings] as never);
          return isPostgres ? answer.rows : answer[0];
        },
      }),
    { isolationLevel: 'repeatable read', readOnly: true }
  );
}

/**
 * SQLite has one connection, which this waits for as every transaction does. While it is held nobody
 * writes, so it needs no BEGIN and no COMMIT; and its statements stay prepared.
 */
async function inSqlite<Result>(
  { connection: { client } }: Core.Strapi['db'],
  work: (lane: Lane) => Promise<Result>
): Promise<Result> {
  const connection: SqliteConnection = await client.acquireConnection();
  try {
    return await work({
      rows: async ({ sql, bindings }) => prepare(connection, sql).all(...bindings),
    });
  } finally {
    await client.releaseConnection(connection);
  }
}
