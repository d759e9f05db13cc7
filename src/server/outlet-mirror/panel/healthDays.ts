import type { HealthDay, MirrorHealth } from '../../../../types/mirror-panel';
import { daysUpTo, startOfDay } from '../../text/zonedDay';
import { isServing } from '../check';

/** How many checks of a day found the same. */
export interface DayCount {
  /** A day of the outlet, `2026-11-25`. */
  day: string;
  health: MirrorHealth;
  checks: number;
}

/** How many days the panel shows, today among them. */
const DAYS = 30;

/** A page that is not ours may be a trap, one that is away is only away. */
const WORST_FIRST: readonly MirrorHealth[] = [
  'not-ours',
  'unreachable',
  'stale',
  'certificate-expiring',
  'fine',
];

/** A day of the outlet, with its beginning and its end, which is the beginning of the next. */
export interface Day {
  day: string;
  start: Date;
  end: Date;
}

/** The days up to the one of `now`, the oldest first; by the clocks of a time zone. */
export function lastDays(now: Date, timeZone: string): Day[] {
  // One more, which begins where today ends.
  const days = daysUpTo(now, DAYS, timeZone);
  const tomorrow = new Date(Date.parse(`${days.at(-1)}T00:00:00Z`) + 24 * 60 * 60 * 1000);
  const starts = [...days, tomorrow.toISOString().slice(0, 10)].map((day) =>
    startOfDay(day, timeZone)
  );
  return days.map((day, index) => ({
    day,
    start: starts[index] as Date,
    end: starts[index + 1] as Date,
  }));
}

/** What each of the last days came to, days without a check among them. */
export function healthDays(counts: readonly DayCount[], now: Date, timeZone: string): HealthDay[] {
  return daysUpTo(now, DAYS, timeZone).map((day) => {
    const ofDay = counts.filter((count) => count.day === day && count.checks > 0);
    const sum = (some: readonly DayCount[]) =>
      some.reduce((total, { checks }) => total + checks, 0);
    return {
      day,
      checks: sum(ofDay),
      serving: sum(ofDay.filter(({ health }) => isServing(health))),
      worst: WORST_FIRST.find((each) => ofDay.some(({ health }) => health === each)) ?? null,
    };
  });
}
