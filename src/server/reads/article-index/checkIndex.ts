import { setImmediate as untilOthersHadTheirTurn } from 'node:timers/promises';
import type { GoesOn } from '../../strapi/startChecks';
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

/** Whether the index is there, and kept by the triggers of this version. Costs the same in every archive. */
export async function isKept(database: IndexDatabase): Promise<boolean> {
  const { strapi, sources, qualify } = database;
  const schema = strapi.db.getSchemaConnection();
  if (!(await schema.hasTable(INDEX_TABLE)) || !(await schema.hasTable(COUNTS_TABLE))) return false;
  const there = new Set((await triggersThere(database)).map(({ name }) => name));
  const wanted = triggersOf(sources, qualify);
  return there.size === wanted.length && wanted.every(({ name }) => there.has(name));
}

/** Rows of articles that are compared by one statement: some milliseconds. */
const AT_ONCE = 5000;

/**
 * Whether the index says what the articles say, which is counted once, about a second for each million. What
 * is compared is read by one statement each time, so that no write comes between.
 *
 * @param goesOn where not, it is left open
 */
export async function isRight(database: IndexDatabase, goesOn: GoesOn): Promise<boolean> {
  const { sources, qualify } = database;
  const [ends] = await rowsFrom<Record<'stored' | 'listed', number | string | null>>(
    database,
    `SELECT (SELECT MAX(id) FROM ${qualify(sources.articles)}) AS stored, (SELECT MAX(article) FROM ${qualify(INDEX_TABLE)}) AS listed`
  );
  const last = Math.max(Number(ends?.stored ?? 0), Number(ends?.listed ?? 0));
  for (let behind = 0; behind < last; behind += AT_ONCE) {
    if (!goesOn()) return true;
    if (!(await isSameIn(database, [behind, behind + AT_ONCE]))) return false;
    // SQLite answers in this very thread.
    await untilOthersHadTheirTurn();
  }
  return goesOn() ? areCountsRight(database) : true;
}

/** Whether the articles of some numbers are listed as they are. */
function isSameIn(
  database: IndexDatabase,
  range: readonly [behind: number, upTo: number]
): Promise<boolean> {
  const { sources, qualify } = database;
  const { articles, links } = sources;
  const within = (column: string) => `${column} > ? AND ${column} <= ?`;
  return areSame(
    database,
    `SELECT 1 AS side, CASE WHEN published_at IS NULL THEN NULL ELSE locale END AS locale, ${links.section} AS section, COUNT(*) AS total FROM ${qualify(articles)} a LEFT JOIN ${qualify(links.table)} l ON l.${links.article} = a.id WHERE ${within('a.id')} GROUP BY 2, 3
    UNION ALL SELECT 2, public_locale, section, COUNT(*) FROM ${qualify(INDEX_TABLE)} WHERE ${within('article')} GROUP BY public_locale, section`,
    [...range, ...range]
  );
}

/** Whether the counts are those of the index, which is read off an index of the database. */
const areCountsRight = (database: IndexDatabase): Promise<boolean> =>
  areSame(
    database,
    `SELECT 1 AS side, public_locale AS locale, section, COUNT(*) AS total FROM ${database.qualify(INDEX_TABLE)} WHERE public_locale IS NOT NULL GROUP BY public_locale, section
    UNION ALL SELECT 2, locale, section, SUM(change_by) FROM ${database.qualify(COUNTS_TABLE)} GROUP BY locale, section`
  );

async function areSame(
  database: IndexDatabase,
  sql: string,
  bindings: readonly number[] = []
): Promise<boolean> {
  const groups = await rowsFrom<Group & { side: number | string }>(database, sql, bindings);
  const [stored, kept] = [1, 2].map((side) =>
    comparable(groups.filter((group) => Number(group.side) === side))
  );
  return stored === kept;
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
