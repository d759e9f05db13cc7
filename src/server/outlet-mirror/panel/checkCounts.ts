import type { Core } from '@strapi/strapi';
import type { MirrorHealth } from '../../../../types/mirror-panel';
import { mirrorCheckResultSchema } from '../check';
import { lastDays, type DayCount } from './healthDays';

/** What the database gives: one row for each mirror and health, with a column for each day. */
type CountRow = { mirror: string; health: MirrorHealth } & Record<string, unknown>;

/**
 * How many checks of each day found what, counted by the database: a mirror that is checked every five
 * minutes has thousands of results.
 *
 * @param mirrors document identifiers
 * @param timeZone whose days
 * @returns by mirror
 */
export async function checkCounts(
  strapi: Core.Strapi,
  mirrors: readonly string[],
  now: Date,
  timeZone: string
): Promise<Map<string, DayCount[]>> {
  const counts = new Map<string, DayCount[]>();
  const days = lastDays(now, timeZone);
  const [first] = days;
  if (!first || mirrors.length === 0) return counts;
  const { connection } = strapi.db;
  const rows: CountRow[] = await strapi.db
    .getConnection(mirrorCheckResultSchema.collectionName)
    .select(
      'mirror',
      'health',
      ...days.map(({ start, end }, index) =>
        connection.raw(
          'sum(case when checked_at >= ? and checked_at < ? then 1 else 0 end) as ??',
          [start, end, `day_${index}`]
        )
      )
    )
    .whereIn('mirror', [...mirrors])
    .andWhere('checked_at', '>=', first.start)
    .groupBy('mirror', 'health');
  for (const row of rows) {
    const ofMirror = days.map(({ day }, index) => ({
      day,
      health: row.health,
      // PostgreSQL and MySQL give sums as text.
      checks: Number(row[`day_${index}`]),
    }));
    counts.set(row.mirror, [...(counts.get(row.mirror) ?? []), ...ofMirror]);
  }
  return counts;
}
