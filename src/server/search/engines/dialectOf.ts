import { mysqlDialect } from './mysqlDialect';
import { postgresDialect } from './postgresDialect';
import type { SearchDialect } from './searchDialect';
import { sqliteDialect } from './sqliteDialect';

const DIALECTS: Readonly<Record<string, SearchDialect>> = {
  sqlite: sqliteDialect,
  postgres: postgresDialect,
  mysql: mysqlDialect,
};

/** @throws Error for a database whose full text search is not known */
export function dialectOf(client: string): SearchDialect {
  const dialect = DIALECTS[client];
  if (!dialect) throw new Error(`The newsroom cannot search in ${client}.`);
  return dialect;
}
