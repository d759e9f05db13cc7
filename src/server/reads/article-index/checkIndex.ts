import { COUNTS_TABLE, INDEX_TABLE } from './tables';
import { triggersOf } from './triggers';
import type { IndexDatabase } from './indexDatabase';

interface Group {
  locale: string | null;
  section: number | null;
  /** A number, or its text where the driver gives large numbers so. */
  total: number | string;
}

/** The groups that are not empty, in a form that can be compared. */
const comparable = (groups: Group[]): string =>
  groups
    .filter(({ total }) => Number(total) !== 0)
    .map(({ locale, section, total }) => JSON.stringify([locale, section, Number(total)]))
    .sort()
    .join();

/**
 * Whether the index is there, kept by the triggers of this version, and says what the articles
 * say. It counts the articles once, about a second for each million.
 */
export async function checkIndex(database: IndexDatabase): Promise<boolean> {
  const { strapi, sources, qualify } = database;
  const { articles, links } = sources;
  const schema = strapi.db.getSchemaConnection();
  if (!(await schema.hasTable(INDEX_TABLE)) || !(await schema.hasTable(COUNTS_TABLE))) return false;
  const there = new Set((await triggersThere(database)).map(({ name }) => name));
  const wanted = triggersOf(sources, qualify);
  if (there.size !== wanted.length || !wanted.every(({ name }) => there.has(name))) return false;

  const rows = await rowsFrom<{ total: number | string }>(
    database,
    `SELECT COUNT(*) AS total FROM ${qualify(articles)} UNION ALL SELECT COUNT(*) FROM ${qualify(INDEX_TABLE)}`
  );
  if (Number(rows[0]?.total) !== Number(rows[1]?.total)) return false;
  const stored = await rowsFrom<Group>(
    database,
    `SELECT locale, ${links.section} AS section, COUNT(*) AS total FROM ${qualify(articles)} a LEFT JOIN ${qualify(links.table)} l ON l.${links.article} = a.id WHERE published_at IS NOT NULL AND locale IS NOT NULL GROUP BY locale, ${links.section}`
  );
  const listed = await rowsFrom<Group>(
    database,
    `SELECT public_locale AS locale, section, COUNT(*) AS total FROM ${qualify(INDEX_TABLE)} WHERE public_locale IS NOT NULL GROUP BY public_locale, section`
  );
  const counted = await rowsFrom<Group>(
    database,
    `SELECT locale, section, SUM(change_by) AS total FROM ${qualify(COUNTS_TABLE)} GROUP BY locale, section`
  );
  const right = comparable(stored);
  return right === comparable(listed) && right === comparable(counted);
}

/** The triggers of the index that the database has, of any version. */
export function triggersThere(
  database: IndexDatabase
): Promise<Array<{ name: string; table: string }>> {
  const { strapi, dialect } = database;
  const bindings = dialect.list.includes('?') ? [strapi.db.getSchemaName() ?? null] : [];
  return rowsFrom(database, dialect.list, bindings);
}

/** The rows of a statement, which each driver wraps in its own way. */
async function rowsFrom<Row>(
  { strapi, client }: IndexDatabase,
  sql: string,
  bindings: readonly unknown[] = []
): Promise<Row[]> {
  const answer = await strapi.db.connection.raw(sql, bindings as never);
  if (client === 'postgres') return answer.rows;
  return client === 'mysql' ? answer[0] : answer;
}
