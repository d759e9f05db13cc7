import type { Core } from '@strapi/strapi';
import type { LookVerdict } from '../../../../types/mirrorDesk';
import { mirrorLookSchema } from '../probe';
import { lastDays, type DayCount } from './healthDays';

/** What the database gives: one row for each mirror and verdict, with a column for each day. */
type CountRow = { mirror: string; verdict: LookVerdict } & Record<string, unknown>;

/**
 * How many looks of each day found what, counted by the database: a mirror that is looked at every five
 * minutes has thousands of them.
 *
 * @param mirrors document identifiers
 * @returns by mirror
 */
export async function lookCounts(
  strapi: Core.Strapi,
  mirrors: readonly string[],
  now: Date
): Promise<Map<string, DayCount[]>> {
  const counts = new Map<string, DayCount[]>();
  const days = lastDays(now);
  const [first] = days;
  if (!first || mirrors.length === 0) return counts;
  const { connection } = strapi.db;
  const rows: CountRow[] = await strapi.db
    .getConnection(mirrorLookSchema.collectionName)
    .select(
      'mirror',
      'verdict',
      ...days.map(({ start, end }, index) =>
        connection.raw(
          'sum(case when checked_at >= ? and checked_at < ? then 1 else 0 end) as ??',
          [start, end, `day_${index}`]
        )
      )
    )
    .whereIn('mirror', [...mirrors])
    .andWhere('checked_at', '>=', first.start)
    .groupBy('mirror', 'verdict');
  for (const row of rows) {
    const ofMirror = days.map(({ day }, index) => ({
      day,
      verdict: row.verdict,
      // PostgreSQL and MySQL give sums as text.
      looks: Number(row[`day_${index}`]),
    }));
    counts.set(row.mirror, [...(counts.get(row.mirror) ?? []), ...ofMirror]);
  }
  return counts;
}
