import { milliseconds, onMachine, ratioLines, table } from '../print';
import type { Machine } from '../support/machine';
import type { GrowthMeasurement } from './measureGrowth';

const GOAL = 'at most 1.3: the largest archive over the smallest, the worse database';

/** The measurement as a table. */
export function printGrowth({ rows, ratios }: GrowthMeasurement, where: Machine): string {
  return [
    'Growth: what a read costs that nothing was kept for, p50 and p99 in milliseconds',
    onMachine(where),
    '',
    table(
      ['', 'articles', 'newest 20', 'p99', 'section', 'p99', 'by slug', 'p99', 'MB'],
      rows.map(({ database, articles, reads: { newest, section, bySlug }, memory }) => [
        database,
        String(articles),
        ...[newest, section, bySlug].flatMap(({ p50, p99 }) => [
          milliseconds(p50),
          milliseconds(p99),
        ]),
        String(memory),
      ])
    ),
    '',
    ratioLines(ratios, { growthNewest: GOAL, growthSection: GOAL, growthBySlug: GOAL }),
  ].join('\n');
}
