import { asyncContext } from '../strapi/asyncContext';

/** What an archive knows of a story that comes out here for the first time. */
export interface SourceDates {
  /** When readers last saw it change, at its source. */
  modifiedAt: Date | null;
}

const dates = asyncContext<SourceDates>('dates of a source');

/** Publishes a story that was public elsewhere before. */
export const withSourceDates = <T>(known: SourceDates, work: () => Promise<T>): Promise<T> =>
  dates.run(known, work);

export const sourceDates = (): SourceDates | undefined => dates.get();
