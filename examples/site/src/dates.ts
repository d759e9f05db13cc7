import type { Edition } from './editions';

const format = (
  date: Date,
  { words }: Pick<Edition, 'words'>,
  timeZone: string,
  options: Intl.DateTimeFormatOptions
) => new Intl.DateTimeFormat(words.dates, { timeZone, ...options }).format(date);

/** A day by the clocks of the outlet: 14 October 2026. */
export const dayIn = (moment: string | Date, edition: Edition, timeZone: string) =>
  format(new Date(moment), edition, timeZone, { dateStyle: 'long' });

/** A day with its name, for the head of the front page. */
export const weekdayIn = (moment: Date, edition: Edition, timeZone: string) =>
  format(moment, edition, timeZone, { dateStyle: 'full' });

/** A moment by the clocks of the outlet, with their zone. */
export const momentIn = (moment: string, edition: Edition, timeZone: string) =>
  format(new Date(moment), edition, timeZone, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
