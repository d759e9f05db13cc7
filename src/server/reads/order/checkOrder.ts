import { COUNTS, ORDER } from './tables';
import { triggersOf } from './triggers';
import type { Place } from './place';

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
 * Whether the order is there, kept by the triggers of this version, and says what the articles
 * say. It counts the articles once, about a second for each million.
 */
export async function checkOrder(place: Place): Promise<boolean> {
  const { strapi, sources, at } = place;
  const { articles, links } = sources;
  const schema = strapi.db.getSchemaConnection();
  if (!(await schema.hasTable(ORDER)) || !(await schema.hasTable(COUNTS))) return false;
  const there = new Set((await triggersThere(place)).map(({ name }) => name));
  const wanted = triggersOf(sources, at);
  if (there.size !== wanted.length || !wanted.every(({ name }) => there.has(name))) return false;

  const rows = await rowsOf<{ total: number | string }>(
    place,
    `SELECT COUNT(*) AS total FROM ${at(articles)} UNION ALL SELECT COUNT(*) FROM ${at(ORDER)}`
  );
  if (Number(rows[0]?.total) !== Number(rows[1]?.total)) return false;
  const stored = await rowsOf<Group>(
    place,
    `SELECT locale, ${links.section} AS section, COUNT(*) AS total FROM ${at(articles)} a LEFT JOIN ${at(links.table)} l ON l.${links.article} = a.id WHERE published_at IS NOT NULL AND locale IS NOT NULL GROUP BY locale, ${links.section}`
  );
  const listed = await rowsOf<Group>(
    place,
    `SELECT public_locale AS locale, section, COUNT(*) AS total FROM ${at(ORDER)} WHERE public_locale IS NOT NULL GROUP BY public_locale, section`
  );
  const counted = await rowsOf<Group>(
    place,
    `SELECT locale, section, SUM(change_by) AS total FROM ${at(COUNTS)} GROUP BY locale, section`
  );
  const right = comparable(stored);
  return right === comparable(listed) && right === comparable(counted);
}

/** The triggers of the order that the database has, of any version. */
export function triggersThere(place: Place): Promise<Array<{ name: string; table: string }>> {
  const { strapi, dialect } = place;
  const bindings = dialect.list.includes('?') ? [strapi.db.getSchemaName() ?? null] : [];
  return rowsOf(place, dialect.list, bindings);
}

/** The rows of a statement, which each driver wraps in its own way. */
export async function rowsOf<Row>(
  { strapi, client }: Place,
  sql: string,
  bindings: readonly unknown[] = []
): Promise<Row[]> {
  const answer = await strapi.db.connection.raw(sql, bindings as never);
  if (client === 'postgres') return answer.rows;
  return client === 'mysql' ? answer[0] : answer;
}
