import { milliseconds, onMachine, ratioLines, table } from '../print';
import type { Machine } from '../support/machine';
import type { SearchMeasurement, SearchOrder } from './measureSearch';

const GOALS = {
  p95: 'at most 50 ms at 300,000 stories on two cores',
  cpuP95: 'the same of the processor, of server and database',
  searchToLike: 'at most 0.1: p95 over that of Strapi’s own _q',
  searchToLikeCpu: 'the same of the processor',
  saveToOff: 'at most 1.05: a draft that is saved with another text',
  saveToOffCpu: 'the same of the processor',
};

export type SearchRatios = Record<keyof typeof GOALS, number>;

export function printSearch(
  { kinds, all, like, saves }: SearchMeasurement,
  ratios: SearchRatios,
  { stories, database, times }: SearchOrder,
  where: Machine
): string {
  const row = (name: string, { p50, p95, p99, cpu }: SearchMeasurement['all']) => [
    name,
    ...[p50, p95, p99, cpu.p50, cpu.p95].map(milliseconds),
  ];
  return [
    `Search in ${stories} stories on ${database}, ${times} times each, in turn, none from memory`,
    onMachine(where),
    '',
    table(
      ['question', 'ms', 'p95', 'p99', 'cpu ms', 'p95'],
      [
        ...Object.entries(kinds).map(([name, result]) => row(name, result)),
        row('all of them', all),
        row('a word with LIKE', like),
        ...Object.entries(saves).map(([name, result]) =>
          row(`a save ${name}, ${result.statements.toFixed(1)} statements`, result)
        ),
      ]
    ),
    '',
    ratioLines({ ...ratios }, GOALS),
  ].join('\n');
}
