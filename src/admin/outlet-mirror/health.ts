import type { HealthDay, MirrorHealth } from '../../../types/mirror-panel';

/** The sign and colour of a mirror's health, which say the same as its word. */
export const HEALTH_TONES = {
  fine: 'success',
  'certificate-expiring': 'warning',
  stale: 'warning',
  'not-ours': 'danger',
  unreachable: 'danger',
} as const satisfies Record<MirrorHealth, 'success' | 'warning' | 'danger'>;

const DAY = 24 * 60 * 60 * 1000;

/** Whole days until then, rounded down; negative once it is past. */
export const daysUntil = (moment: string, now: number): number =>
  Math.floor((new Date(moment).getTime() - now) / DAY);

/** What thirty days came to, for whoever does not see the picture of them. */
export interface DaysInWords {
  /** Days with a check, and how many of them went without a fault. */
  seen: number;
  whole: number;
  /** The latest day with a fault, and its worst. */
  last: { day: string; worst: MirrorHealth } | null;
}

export function daysInWords(days: readonly HealthDay[]): DaysInWords {
  const seen = days.filter(({ checks }) => checks > 0);
  const faulty = seen.filter(({ worst }) => worst !== null && worst !== 'fine');
  const last = faulty.at(-1);
  return {
    seen: seen.length,
    whole: seen.length - faulty.length,
    last: last?.worst ? { day: last.day, worst: last.worst } : null,
  };
}
