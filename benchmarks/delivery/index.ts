import { machine } from '../support/machine';
import { measureDelivery, type DeliveryOrder } from './measureDelivery';
import { printDelivery } from './print';

/** A full run takes about ten minutes, a quick one about two. */
const FULL = { articles: 30_000, seconds: 6, rounds: 3, connections: 8, saves: 200 };
const QUICK = { articles: 2_000, seconds: 2, rounds: 1, connections: 8, saves: 20 };

/** `npm run bench -- delivery` */
export async function benchDelivery(
  how: Pick<DeliveryOrder, 'database' | 'progress'> & { quick: boolean }
): Promise<{ text: string; json: object }> {
  const { quick, ...rest } = how;
  const order: DeliveryOrder = { ...rest, ...(quick ? QUICK : FULL) };
  const measurement = await measureDelivery(order);
  const where = machine();
  const { ratios, ...raw } = measurement;
  return {
    text: printDelivery(measurement, order, where),
    json: {
      ratios,
      raw: { machine: where, articles: order.articles, database: order.database, ...raw },
    },
  };
}
