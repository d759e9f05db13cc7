import { machine } from '../support/machine';
import { measureSave, type Act, type SaveMeasurement, type SaveOrder } from './measureSave';
import type { OnBoth } from './onBoth';
import { printSave, type SaveRatios } from './print';

/** A full run takes about five minutes, a quick one about one. */
const FULL = { articles: 5_000, stories: 20, times: 100, seconds: 60, perSecond: 30, rounds: 5 };
const QUICK = { articles: 500, stories: 3, times: 6, seconds: 5, perSecond: 20, rounds: 1 };

/** `npm run bench -- save` */
export async function benchSave(
  how: Pick<SaveOrder, 'database' | 'progress'> & { quick: boolean }
): Promise<{ text: string; json: object }> {
  const { quick, ...rest } = how;
  const order: SaveOrder = { ...rest, ...(quick ? QUICK : FULL) };
  const measurement = await measureSave(order);
  const ratios = ratiosOf(measurement);
  const where = machine();
  return {
    text: printSave(measurement, ratios, order, where),
    json: {
      ratios,
      statements: {
        save: rowOf(measurement, 'save', 2).statements,
        publish: rowOf(measurement, 'publish', 2).statements,
      },
      saveToStock: ratios.saveToStock,
      publishToStock: ratios.publishToStock,
      firstToStock: ratios.firstToStock,
      bulkToStock: ratios.bulkToStock,
      startToStock: ratios.startToStock,
      cpuToStock: cpuRatiosOf(measurement),
      readsDuringSaves: measurement.readsDuringSaves,
      raw: {
        machine: where,
        database: order.database,
        rows: measurement.rows,
        bulk: measurement.bulk,
        start: measurement.start,
      },
    },
  };
}

function rowOf({ rows }: SaveMeasurement, act: Act, captions: number) {
  const row = rows.find((each) => each.act === act && each.captions === captions);
  if (!row) throw new Error(`${act} with ${captions} captions was not measured.`);
  return row;
}

const toStock = ({ stock, newsroom }: OnBoth): number => newsroom / stock;

/** By the processor's time, which what else a machine does changes less. */
function cpuRatiosOf(measurement: SaveMeasurement) {
  const ratio = (act: Act, captions: number) => toStock(rowOf(measurement, act, captions).cpu);
  return {
    save: ratio('save', 2),
    publish: ratio('publish', 2),
    first: ratio('firstPublication', 2),
    saveOfTen: ratio('save', 10),
    publishOfTen: ratio('publish', 10),
    firstOfTen: ratio('firstPublication', 10),
    bulk: toStock(measurement.bulk.cpu),
    start: toStock(measurement.start.cpu),
  };
}

function ratiosOf(measurement: SaveMeasurement): SaveRatios {
  const ratio = (act: Act, captions: number) => {
    const { newsroom, stock } = rowOf(measurement, act, captions);
    return newsroom.p50 / stock.p50;
  };
  const { p99, quietP99 } = measurement.readsDuringSaves;
  return {
    saveToStock: ratio('save', 2),
    publishToStock: ratio('publish', 2),
    firstToStock: ratio('firstPublication', 2),
    saveToStockOfTen: ratio('save', 10),
    publishToStockOfTen: ratio('publish', 10),
    firstToStockOfTen: ratio('firstPublication', 10),
    bulkToStock: toStock(measurement.bulk.time),
    startToStock: toStock(measurement.start.time),
    readsDuringSaves: p99 / quietP99,
  };
}
