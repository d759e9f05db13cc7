import type { Core } from '@strapi/strapi';
import type { Statement } from './article-index';

/** What a query found: rows of values, and the columns that they are of. */
export interface ResultSet {
  columns: readonly string[];
  rows: ReadonlyArray<readonly unknown[]>;
}

/** One connection for the statements of one answer, which all see one snapshot of the database. */
export interface Session {
  find(statement: Statement): Promise<ResultSet>;
}

/** Where a column stands in each row; -1 for one that is not there. */
const columnIndex = ({ columns }: ResultSet, name: string): number => columns.indexOf(name);

/** The values of a column. */
export function valuesOf(found: ResultSet, name: string): unknown[] {
  const at = columnIndex(found, name);
  return found.rows.map((row) => row[at]);
}

type Knex = Core.Strapi['db']['connection'];
type Row = Record<string, unknown>;

interface SqliteStatement {
  raw(): SqliteStatement;
  columns(): Array<{ name: string }>;
  all(...bindings: readonly unknown[]): unknown[][];
}

interface SqliteConnection {
  prepare(sql: string): SqliteStatement;
}

interface Connections {
  acquireConnection(): Promise<SqliteConnection>;
  releaseConnection(connection: SqliteConnection): Promise<void>;
}

interface PreparedStatement {
  columns: string[];
  statement: SqliteStatement;
}

/** Queries written once are few; texts with many ids in them are as many as there are lengths. */
const STATEMENTS_AT_MOST = 500;

const prepared = new WeakMap<SqliteConnection, Map<string, PreparedStatement>>();

function prepare(connection: SqliteConnection, sql: string): PreparedStatement {
  const known = prepared.get(connection) ?? new Map<string, PreparedStatement>();
  prepared.set(connection, known);
  const found = known.get(sql);
  if (found) return found;
  if (known.size >= STATEMENTS_AT_MOST) known.clear();
  const statement = connection.prepare(sql).raw();
  const made = { statement, columns: statement.columns().map(({ name }) => name) };
  known.set(sql, made);
  return made;
}

/** Runs `work` on a connection of its own, or on that of the transaction it is called in. */
export async function inSession<Result>(
  { db }: Core.Strapi,
  work: (session: Session) => Promise<Result>
): Promise<Result> {
  const isSqlite = db.dialect.client === 'sqlite';
  if (db.inTransaction()) {
    return db.transaction(({ trx }) =>
      isSqlite ? inSqlite(trx, work) : work({ find: (statement) => findBy(trx, statement) })
    );
  }
  if (isSqlite) return inSqlite(db.connection, work);
  return db.connection.transaction(
    (trx) => work({ find: (statement) => findBy(trx, statement) }),
    // It is what MySQL and MariaDB do unasked.
    db.dialect.client === 'postgres' ? { isolationLevel: 'repeatable read', readOnly: true } : {}
  );
}

/** Runs one statement that needs to agree with no other. */
export function findAlone(strapi: Core.Strapi, statement: Statement): Promise<ResultSet> {
  const { db } = strapi;
  return db.inTransaction() || db.dialect.client === 'sqlite'
    ? inSession(strapi, (session) => session.find(statement))
    : findBy(db.connection, statement);
}

/** What PostgreSQL answers has its rows in a field, what MySQL and MariaDB answer in front. */
async function findBy(knex: Pick<Knex, 'raw'>, { sql, bindings }: Statement): Promise<ResultSet> {
  const answer: { rows: Row[] } | Row[][] = await knex.raw(sql, [...bindings] as never);
  const rows = ('rows' in answer ? answer.rows : answer[0]) ?? [];
  return { columns: Object.keys(rows[0] ?? {}), rows: rows.map(Object.values) };
}

/**
 * SQLite has one connection, which this waits for as every transaction does. While it is held nobody
 * writes, so it needs no BEGIN and no COMMIT; and its statements stay prepared.
 */
async function inSqlite<Result>(
  { client }: { client: Connections },
  work: (session: Session) => Promise<Result>
): Promise<Result> {
  const connection = await client.acquireConnection();
  try {
    return await work({
      async find({ sql, bindings }) {
        const { columns, statement } = prepare(connection, sql);
        return { columns, rows: statement.all(...bindings) };
      },
    });
  } finally {
    await client.releaseConnection(connection);
  }
}
