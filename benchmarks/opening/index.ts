import { machine } from '../support/machine';
import { measureOpening, type OpeningOrder } from './measureOpening';

const FULL = { rounds: 15 };
const QUICK = { rounds: 3 };

const whole = (milliseconds: number) => Math.round(milliseconds);

/** `npm run bench -- opening`: about four minutes, most of which build the panel of stock Strapi. */
export async function benchOpening({
  quick,
  progress,
}: Pick<OpeningOrder, 'progress'> & { quick: boolean }): Promise<{ text: string; json: object }> {
  const { rounds } = quick ? QUICK : FULL;
  const { time, work } = await measureOpening({ rounds, progress });
  const where = machine();
  const openingToStock = time.newsroom / time.stock;
  const workToStock = work.newsroom / work.stock;
  return {
    text: [
      `The form of a story, opened ${rounds} times in each panel, in turn; medians, in milliseconds`,
      `(${where.cores} cores, ${where.cpu}, Node ${where.node})`,
      '',
      '|                          | stock Strapi | newsroom | ratio |',
      '| ------------------------ | -----------: | -------: | ----: |',
      `| until fields and body    | ${whole(time.stock)} | ${whole(time.newsroom)} | ${openingToStock.toFixed(2)} |`,
      `| work of the page's thread | ${whole(work.stock)} | ${whole(work.newsroom)} | ${workToStock.toFixed(2)} |`,
    ].join('\n'),
    json: { openingToStock, workToStock, raw: { machine: where, time, work } },
  };
}
