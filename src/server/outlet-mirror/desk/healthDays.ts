import type { HealthDay, LookVerdict } from '../../../../types/mirrorDesk';
import { isUsable } from '../probe';

/** How many looks of a day found the same. */
export interface DayCount {
  /** A day in UTC, `2026-11-25`. */
  day: string;
  verdict: LookVerdict;
  looks: number;
}

/** How many days the desk looks back, today among them. */
export const DAYS = 30;

const DAY = 24 * 60 * 60 * 1000;

/** The worst first: a page that is not ours may be a trap, one that is away is only away. */
const BY_GRAVITY: readonly LookVerdict[] = [
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

/** What each of the last days came to, days without a look among them. */
export function healthDays(counts: readonly DayCount[], now: Date): HealthDay[] {
  return lastDays(now).map(({ day }) => {
    const ofDay = counts.filter((count) => count.day === day && count.looks > 0);
    const sum = (some: readonly DayCount[]) => some.reduce((total, { looks }) => total + looks, 0);
    return {
      day,
      looks: sum(ofDay),
      fine: sum(ofDay.filter(({ verdict }) => isUsable(verdict))),
      worst: BY_GRAVITY.find((each) => ofDay.some(({ verdict }) => verdict === each)) ?? null,
    };
  });
}
