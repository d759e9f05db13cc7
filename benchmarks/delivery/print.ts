import { milliseconds, onMachine, perSecond, ratioLines, table } from '../print';
import type { Machine } from '../support/machine';
import type { DeliveryMeasurement, DeliveryOrder } from './measureDelivery';

const GOALS = {
  warmToBare: 'at least 0.7, the same bytes sent by a bare Node server, headers included',
  warmToBody: 'the same where that one sends two headers only',
  coldNewestToStock: 'at least 30',
  coldBySlugToStock: 'at least 3',
  mixedToStock: 'at least 30',
  writeToStock: 'at most 1.15: a save with cache and triggers over one without',
};

/** The measurement as a table. */
export function printDelivery(
  { rows, saves, memory, ratios }: DeliveryMeasurement,
  { articles, database, connections }: DeliveryOrder,
  where: Machine
): string {
  return [
    `Delivery: ${articles} articles with two captions each on ${database}, ${connections} connections`,
    onMachine(where),
    '',
    table(
      ['', 'server', 'per second', 'p50 ms', 'p99 ms'],
      rows.map(({ what, server, perSecond: times, p50, p99 }) => [
        what,
        server,
        perSecond(times),
        milliseconds(p50),
        milliseconds(p99),
      ])
    ),
    '',
    table(
      ['a save and publication', 'p50 ms', 'p99 ms'],
      Object.entries(saves).map(([how, { p50, p99 }]) => [
        how,
        milliseconds(p50),
        milliseconds(p99),
      ])
    ),
    '',
    `Memory in use behind the loads: ${Object.entries(memory)
      .map(([server, megabytes]) => `${server} ${megabytes} MB`)
      .join(', ')}`,
    '',
    ratioLines(ratios, GOALS),
  ].join('\n');
}
