/** What a look at a mirror has found. */
export type Verdict = 'fine' | 'certificate-expiring' | 'stale' | 'not-ours' | 'unreachable';

/** A look at a mirror, in plain values. */
export interface Observation {
  verdict: Verdict;
  /** One sentence that says why. */
  message: string;
  checkedAt: Date;
  /** Null where no answer came. */
  httpStatus: number | null;
  /** Until the first answer was there, whole; null where none came. */
  latencyMs: number | null;
  /** The address that answered in the end. */
  finalUrl: string | null;
  certificateExpiresAt: Date | null;
}

/** What is remembered of a mirror between two looks. */
export interface Health {
  /** What holds: an observation that was confirmed. Null before the first look. */
  verdict: Verdict | null;
  /** The newest observation, and how often in a row it differed from what holds. */
  pending: Verdict | null;
  pendingCount: number;
  /** Looks in a row that found nothing usable. */
  failures: number;
}

export const UNKNOWN: Health = { verdict: null, pending: null, pendingCount: 0, failures: 0 };

/** How often in a row something worse, or something better, must be seen before it holds. */
const CONFIRM_WORSE = 3;
const CONFIRM_BETTER = 2;

const SEVERITY: Readonly<Record<Verdict, number>> = {
  fine: 0,
  'certificate-expiring': 1,
  stale: 2,
  'not-ours': 3,
  unreachable: 3,
};

export const isUsable = (verdict: Verdict): boolean =>
  verdict === 'fine' || verdict === 'certificate-expiring';

/** What the last look found, whether or not it holds yet; null before the first. */
export const lastSeen = ({
  verdict,
  pending,
}: Pick<Health, 'verdict' | 'pending'>): Verdict | null => pending ?? verdict;

/**
 * What holds after one more look. One lost packet, or one lucky answer, changes nothing: only what
 * was seen several times in a row holds. The first look holds at once where it is good.
 */
export function afterLook(before: Health, seen: Verdict): Health {
  const failures = isUsable(seen) ? 0 : before.failures + 1;
  if (seen === before.verdict) return { verdict: seen, pending: null, pendingCount: 0, failures };
  // Between two ways to be out of use nobody waits for the same one thrice.
  const continues =
    before.pending !== null &&
    (before.pending === seen || (!isUsable(before.pending) && !isUsable(seen)));
  const pendingCount = continues ? before.pendingCount + 1 : 1;
  const isWorse =
    before.verdict === null ? !isUsable(seen) : SEVERITY[seen] >= SEVERITY[before.verdict];
  const needed =
    before.verdict === null && isUsable(seen) ? 1 : isWorse ? CONFIRM_WORSE : CONFIRM_BETTER;
  return pendingCount >= needed
    ? { verdict: seen, pending: null, pendingCount: 0, failures }
    : { verdict: before.verdict, pending: seen, pendingCount, failures };
}

/**
 * When to look again: at the usual interval, sooner to confirm a change, and ever later where nothing
 * has answered for long. A tenth more or less, so that looks do not fall together.
 *
 * @param intervalMs the usual time between two looks
 * @param random between 0 and 1
 * @returns milliseconds
 */
export function nextLookIn(health: Health, intervalMs: number, random: number): number {
  const base =
    health.pending !== null
      ? intervalMs / 5
      : intervalMs * 2 ** Math.min(Math.max(health.failures - CONFIRM_WORSE, 0), 4);
  return Math.round(base * (0.9 + random * 0.2));
}
