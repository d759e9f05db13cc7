import { asyncContext } from '../strapi/asyncContext';

const clock = asyncContext<Date>('clock of the schedule');

/** Does what is due as of a moment, by the clock that all nodes share. */
export const asOf = <Result>(now: Date, work: () => Promise<Result>): Promise<Result> =>
  clock.run(now, work);

/** Now: by the shared clock for what is done because it is due, by this node's for what editors do. */
export const scheduleNow = (): Date => clock.get() ?? new Date();
