import { machine } from '../support/machine';
import { measureLoad, type LoadTestOrder } from './measureLoad';
import { printLoad } from './print';

/** A full run takes about 45 minutes, four loads of ten; a quick one about two. */
const FULL = { articles: 10_000, perSecond: 40, seconds: 600, lists: 200, calm: 60 };
const QUICK = { articles: 1_000, perSecond: 20, seconds: 15, lists: 10, calm: 5 };

/** `npm run bench -- load` */
export async function benchLoad(
  how: Pick<LoadTestOrder, 'database' | 'progress'> & { quick: boolean }
): Promise<{ text: string; json: object }> {
  const { quick, ...rest } = how;
  const order: LoadTestOrder = { ...rest, ...(quick ? QUICK : FULL) };
  const measurement = await measureLoad(order);
  const where = machine();
  const { ratios, ...raw } = measurement;
  return {
    text: printLoad(measurement, order, where),
    json: { ratios, raw: { machine: where, order, ...raw } },
  };
}
