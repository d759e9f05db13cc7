import { milliseconds, onMachine, ratioLines, table } from '../print';
import type { Machine } from '../support/machine';
import type { StatementsByHook } from '../support/statementCounter';
import { IN_BULK, type SaveMeasurement, type SaveOrder } from './measureSave';

const GOALS = {
  saveToStock: 'at most 1.15: a draft with two captions saved',
  publishToStock: 'at most 1.15: the same saved and published again',
  firstToStock: 'at most 1.15: published for the first time',
  saveToStockOfTen: 'at most 1.3: with ten captions',
  publishToStockOfTen: 'at most 1.3',
  firstToStockOfTen: 'at most 1.3',
  bulkToStock: 'at most 1.2: 20 stories with two captions published by one request',
  startToStock: 'at most 1.1: from the start of the process to the first answer',
  readsDuringSaves: 'at most 3: p99 of reads that begin during a save over that of the others',
};

export type SaveRatios = Record<keyof typeof GOALS, number>;

/** The measurement as a table. */
export function printSave(
  { rows, readsDuringSaves: reads, bulk, start }: SaveMeasurement,
  ratios: SaveRatios,
  { articles, database, times, perSecond, seconds }: SaveOrder,
  where: Machine
): string {
  return [
    `Saves by the REST API beside stock Strapi: ${articles} articles on ${database}, ${times} times each, in turn`,
    onMachine(where),
    '',
    table(
      [
        'act',
        'captions',
        'stock ms',
        'p99',
        'newsroom ms',
        'p99',
        'CPU ms',
        'CPU to stock',
        'statements',
        'of them ours',
      ],
      rows.map(({ act, captions, stock, newsroom, cpu, statements }) => [
        act,
        String(captions),
        milliseconds(stock.p50),
        milliseconds(stock.p99),
        milliseconds(newsroom.p50),
        milliseconds(newsroom.p99),
        milliseconds(cpu.newsroom),
        (cpu.newsroom / cpu.stock).toFixed(2),
        String(statements.strapi + statements.ours),
        String(statements.ours),
      ])
    ),
    '',
    ...rows.map(
      ({ act, captions, byHook }) =>
        `Statements of ${act} with ${captions} captions by hook: ${byHookLine(byHook)}`
    ),
    '',
    `Reads at ${perSecond} requests a second for ${seconds} s, 5 % of them saves: those that begin during a save ${milliseconds(reads.p50)} ms, p99 ${milliseconds(reads.p99)}; the others ${milliseconds(reads.quietP50)} ms, p99 ${milliseconds(reads.quietP99)}`,
    `${IN_BULK} stories published by one request: ${besides(bulk)}; start to first answer: ${besides(start)}`,
    '',
    ratioLines(ratios, GOALS),
  ].join('\n');
}

const besides = ({ time, cpu }: SaveMeasurement['bulk']): string =>
  `stock ${milliseconds(time.stock)} ms (CPU ${milliseconds(cpu.stock)}), newsroom ${milliseconds(time.newsroom)} ms (CPU ${milliseconds(cpu.newsroom)})`;

/** The most first; those of Strapi, and of ours outside of hooks, are of no hook. */
const byHookLine = (byHook: StatementsByHook): string =>
  Object.entries(byHook)
    .sort(([, one], [, other]) => other - one)
    .map(([name, count]) => `${name || 'no hook'} ${count}`)
    .join(', ');
