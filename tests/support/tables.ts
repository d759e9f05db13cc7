import knex, { type Knex } from 'knex';
import type { TestDatabase } from './database';

/** The connection to a test's database, past any Strapi. */
async function withTables<T>({ environment }: TestDatabase, work: (db: Knex) => Promise<T>) {
  const isFile = environment.DATABASE_CLIENT === 'sqlite';
  const db = knex({
    client: isFile
      ? 'better-sqlite3'
      : environment.DATABASE_CLIENT === 'postgres'
        ? 'pg'
        : 'mysql2',
    connection: isFile
      ? { filename: environment.DATABASE_FILENAME ?? '' }
      : {
          host: environment.DATABASE_HOST,
          port: Number(environment.DATABASE_PORT),
          user: environment.DATABASE_USERNAME,
          password: environment.DATABASE_PASSWORD,
          database: environment.DATABASE_NAME,
        },
    useNullAsDefault: true,
  });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

const LISTS: Readonly<Record<string, string>> = {
  sqlite: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  postgres: "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
};
const OTHER =
  'SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()';

/** How many rows each table of a database has, whatever is started on it. */
export const rowCounts = (database: TestDatabase): Promise<Record<string, number>> =>
  withTables(database, async (db) => {
    const client = database.environment.DATABASE_CLIENT ?? '';
    const answer = await db.raw(LISTS[client] ?? OTHER);
    const rows: Array<{ name: string }> =
      client === 'postgres' ? answer.rows : client === 'sqlite' ? answer : answer[0];
    const counts: Record<string, number> = {};
    for (const { name } of rows) {
      const [row] = await db(name).count({ total: '*' });
      counts[name] = Number(row?.total);
    }
    return counts;
  });
