import type { BenchDatabase } from '../support/benchDatabase';
import { startHost, type HostOrder } from '../support/hosts';

/** Milliseconds from the start of each server's process to its first answer. */
export interface StartTimes {
  stock: number;
  newsroom: number;
}

interface Stopped {
  order: HostOrder;
  /** One that a server of this order has run on, and none runs on now. */
  database: BenchDatabase;
}

/** Starts the servers in turn, each on its own database; the median of each. */
export async function startTimes(
  servers: { stock: Stopped; newsroom: Stopped },
  rounds: number
): Promise<StartTimes> {
  const taken: { stock: number[]; newsroom: number[] } = { stock: [], newsroom: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ['stock', 'newsroom'] as const) {
      const { order, database } = servers[name];
      const begun = performance.now();
      const host = await startHost(order, database);
      await (await fetch(`${host.url}/api/articles?pagination[pageSize]=1`)).arrayBuffer();
      taken[name].push(performance.now() - begun);
      await host.stop();
    }
  }
  const middle = (times: number[]) =>
    times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
  return { stock: middle(taken.stock), newsroom: middle(taken.newsroom) };
}
