import type { BenchDatabase } from '../support/benchDatabase';
import { startHost, type HostOrder } from '../support/hosts';
import { middleOf, type OnBoth } from './onBoth';

interface Stopped {
  order: HostOrder;
  /** One that a server of this order has run on, and none runs on now. */
  database: BenchDatabase;
}

/**
 * Starts the servers in turn, each on its own database; the median of each.
 *
 * @returns milliseconds from the start of the process to its first answer, and those of the processor until then
 */
export async function startTimes(
  servers: { stock: Stopped; newsroom: Stopped },
  rounds: number
): Promise<{ time: OnBoth; cpu: OnBoth }> {
  const taken = { stock: [] as number[], newsroom: [] as number[] };
  const worked = { stock: [] as number[], newsroom: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ['stock', 'newsroom'] as const) {
      const { order, database } = servers[name];
      const begun = performance.now();
      const host = await startHost(order, database);
      await (await fetch(`${host.url}/api/articles?pagination[pageSize]=1`)).arrayBuffer();
      taken[name].push(performance.now() - begun);
      worked[name].push(await host.cpu());
      await host.stop();
    }
  }
  return {
    time: { stock: middleOf(taken.stock), newsroom: middleOf(taken.newsroom) },
    cpu: { stock: middleOf(worked.stock), newsroom: middleOf(worked.newsroom) },
  };
}
