import { machine } from '../support/machine';
import { measureSearch, type SearchOrder } from './measureSearch';
import { printSearch } from './print';

/** A full run takes about ten minutes, with 300,000 stories hours and 10 GB of disk; a quick one two minutes. */
const FULL = { stories: 10_000, times: 100, likeTimes: 40, saves: 200 };
const QUICK = { stories: 1_000, times: 20, likeTimes: 10, saves: 60 };

/** `npm run bench -- search` */
export async function benchSearch(
  how: Pick<SearchOrder, 'database' | 'progress'> & { quick: boolean; stories: number | null }
): Promise<{ text: string; json: object }> {
  const { quick, stories, ...rest } = how;
  const size = quick ? QUICK : FULL;
  const order: SearchOrder = { ...rest, ...size, stories: stories ?? size.stories };
  const measurement = await measureSearch(order);
  const { all, like, saves } = measurement;
  const ratios = {
    p95: all.p95,
    cpuP95: all.cpu.p95,
    searchToLike: all.p95 / like.p95,
    searchToLikeCpu: all.cpu.p95 / like.cpu.p95,
    saveToOff: saves['with search'].p50 / saves['without search'].p50,
    saveToOffCpu: saves['with search'].cpu.p50 / saves['without search'].cpu.p50,
  };
  const where = machine();
  return {
    text: printSearch(measurement, ratios, order, where),
    json: { ratios, raw: { machine: where, stories: order.stories, ...measurement } },
  };
}
