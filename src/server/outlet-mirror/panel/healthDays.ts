import type { HealthDay, MirrorHealth } from '../../../../types/mirror-panel';
import { isServing } from '../check';

/** How many checks of a day found the same. */
export interface DayCount {
  /** A day in UTC, `2026-11-25`. */
  day: string;
  health: MirrorHealth;
  checks: number;
}

/** How many days the panel shows, today among them. */
const DAYS = 30;

const DAY = 24 * 60 * 60 * 1000;

/** A page that is not ours may be a trap, one that is away is only away. */
const WORST_FIRST: readonly MirrorHealth[] = [
  'not-ours',
  'unreachable',
  'stale',
  'certificate-expiring',
  'fine',
];

/** A day in UTC, with its beginning and its end, which is the beginning of the next. */
export interface Day {
  day: string;
  start: Date;
  end: Date;
}

/** The days up to the one of `now`, in UTC, the oldest first. */
export function lastDays(now: Date): Day[] {
  const today = Math.floor(now.getTime() / DAY);
  return Array.from({ length: DAYS }, (_, index) => {
    const start = new Date((today - DAYS + 1 + index) * DAY);
    return {
      day: start.toISOString().slice(0, 10),
      start,
      end: new Date(start.getTime() + DAY),
    };
  });
}

/** What each of the last days came to, days without a check among them. */
export function healthDays(counts: readonly DayCount[], now: Date): HealthDay[] {
  return lastDays(now).map(({ day }) => {
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
