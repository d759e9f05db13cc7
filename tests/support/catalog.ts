import type { Newsroom } from './newsroom';

/** An index as the database itself lists it. */
export interface Index {
  name: string;
  unique: boolean;
  columns: string[];
}

/** The indexes of a table, out of the catalog of whichever database the test runs on. */
export async function indexesOf({ strapi }: Newsroom, table: string): Promise<Index[]> {
  const knex = strapi.db.connection;
  switch (strapi.db.dialect.client) {
    case 'sqlite': {
      const indexes: Array<{ name: string; unique: number }> = await knex.raw(
        `PRAGMA index_list('${table}')`
      );
      return Promise.all(
        indexes.map(async ({ name, unique }) => {
          const columns: Array<{ name: string }> = await knex.raw(`PRAGMA index_info('${name}')`);
          return { name, unique: unique === 1, columns: columns.map((column) => column.name) };
        })
      );
    }
    case 'postgres': {
      const { rows }: { rows: Array<{ indexname: string; indexdef: string }> } = await knex.raw(
        'SELECT indexname, indexdef FROM pg_indexes WHERE tablename = ?',
        [table]
      );
      return rows.map(({ indexname, indexdef }) => ({
        name: indexname,
        unique: indexdef.startsWith('CREATE UNIQUE'),
        columns: (/\(([^)]*)\)/.exec(indexdef)?.[1] ?? '')
          .split(', ')
          .map((name) => name.replaceAll('"', '')),
      }));
    }
    default: {
      const [rows = []] = await knex.raw<
        Array<Array<{ name: string; nonUnique: number; columnName: string }>>
      >(
        `SELECT INDEX_NAME AS name, NON_UNIQUE AS nonUnique, COLUMN_NAME AS columnName
         FROM information_schema.STATISTICS
         WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? ORDER BY INDEX_NAME, SEQ_IN_INDEX`,
        [table]
      );
      const byName = new Map<string, Index>();
      for (const { name, nonUnique, columnName } of rows) {
        const index = byName.get(name) ?? { name, unique: Number(nonUnique) === 0, columns: [] };
        index.columns.push(columnName);
        byName.set(name, index);
      }
      return [...byName.values()];
    }
  }
}

/** The tables that there are, in whichever database the test runs on. */
export async function tableNames({ strapi }: Newsroom): Promise<string[]> {
  const knex = strapi.db.connection;
  switch (strapi.db.dialect.client) {
    case 'sqlite': {
      const tables: Array<{ name: string }> = await knex.raw(
        "SELECT name FROM sqlite_master WHERE type = 'table'"
      );
      return tables.map(({ name }) => name);
    }
    case 'postgres': {
      const { rows }: { rows: Array<{ name: string }> } = await knex.raw(
        'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()'
      );
      return rows.map(({ name }) => name);
    }
    default: {
      const [rows = []] = await knex.raw<Array<Array<{ name: string }>>>(
        'SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()'
      );
      return rows.map(({ name }) => name);
    }
  }
}
