import { milliseconds, onMachine, ratioLines, table } from '../print';
import type { Machine } from '../support/machine';
import type { LoadTestMeasurement, LoadTestOrder } from './measureLoad';

const GOALS = {
  readsDuringSaves: 'at most 3: p99 of reads that begin during a save over that of the others',
  memoryAfterBurst: 'at most 1.2: a node behind the burst over the same node before it',
  errors: '0',
};

/** The measurement as a table. */
export function printLoad(
  { rows, memory, cacheChanges, ratios }: LoadTestMeasurement,
  { articles, database, perSecond, seconds, lists, calm }: LoadTestOrder,
  where: Machine
): string {
  return [
    `Load: ${articles} articles on ${database}, ${perSecond} requests a second, 95 % reads, 5 % saves and publications, ${seconds} s each`,
    onMachine(where),
    '',
    table(
      [
        'nodes',
        'imported',
        'errors',
        'saves',
        'p50 ms',
        'p99',
        'reads in saves',
        'p50 ms',
        'p99',
        'max',
        'other reads',
        'p50 ms',
        'p99',
        'max',
      ],
      rows.map(({ nodes, imported, errors, saves, duringSaves, otherReads }) => [
        String(nodes),
        imported === null ? '' : String(imported),
        String(errors),
        String(saves.count),
        milliseconds(saves.p50),
        milliseconds(saves.p99),
        ...[duringSaves, otherReads].flatMap(({ count, p50, p99, max }) => [
          String(count),
          milliseconds(p50),
          milliseconds(p99),
          milliseconds(max),
        ]),
      ])
    ),
    '',
    ...rows.flatMap(({ nodes, kinds }) =>
      Object.entries(kinds).map(
        ([kind, count]) => `Failed on ${nodes} nodes: ${kind}, ${count} times`
      )
    ),
    `Memory of a node: ${memory.before} MB, ${memory.atItsEnd} MB behind ${lists} different lists, ${memory.afterwards} MB ${calm} s later`,
    `Changes kept for other nodes: ${cacheChanges.rows} rows behind ${cacheChanges.saves} saves`,
    '',
    ratioLines(ratios, GOALS),
  ].join('\n');
}
