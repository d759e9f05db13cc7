import type { DatabaseKind } from '../support/databases';
import { machine } from '../support/machine';
import { measureGrowth, type GrowthOrder } from './measureGrowth';
import { printGrowth } from './print';

/** A full run takes about half an hour and 8 GB of disk, a quick one about three minutes. */
const FULL = { sizes: [1_000, 30_000, 300_000, 1_000_000], times: 500 };
const QUICK = { sizes: [200, 2_000], times: 50 };

/** `npm run bench -- growth` */
export async function benchGrowth(
  how: Pick<GrowthOrder, 'progress'> & { databases: DatabaseKind[]; quick: boolean }
): Promise<{ text: string; json: object }> {
  const { quick, ...rest } = how;
  const measurement = await measureGrowth({ ...rest, ...(quick ? QUICK : FULL) });
  const where = machine();
  return {
    text: printGrowth(measurement, where),
    json: { ratios: measurement.ratios, raw: { machine: where, rows: measurement.rows } },
  };
}
