import type { MirrorHealth } from '../../../../types/mirror-panel';

/** What a check of a mirror has found, in plain values. */
export interface CheckResult {
  health: MirrorHealth;
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

/** What is remembered of a mirror between two checks. */
export interface HealthRecord {
  /** What holds: a result that was confirmed. Null before the first check. */
  health: MirrorHealth | null;
  /** The newest result, and how often in a row it differed from what holds. */
  pending: MirrorHealth | null;
  pendingCount: number;
  /** Checks in a row that found nothing usable. */
  failures: number;
}

export const UNKNOWN: HealthRecord = { health: null, pending: null, pendingCount: 0, failures: 0 };

/** How often in a row something worse, or something better, must be found before it holds. */
const CONFIRM_WORSE = 3;
const CONFIRM_BETTER = 2;

const SEVERITY: Readonly<Record<MirrorHealth, number>> = {
  fine: 0,
  'certificate-expiring': 1,
  stale: 2,
  'not-ours': 3,
  unreachable: 3,
};

/** Whether a mirror of this health serves the outlet. */
export const isServing = (health: MirrorHealth): boolean =>
  health === 'fine' || health === 'certificate-expiring';

/** What the last check found, whether or not it holds yet; null before the first. */
export const lastFound = ({
  health,
  pending,
}: Pick<HealthRecord, 'health' | 'pending'>): MirrorHealth | null => pending ?? health;

/**
 * What holds after one more check. One lost packet, or one lucky answer, changes nothing: only what
 * was found several times in a row holds. The first result holds at once where it is good.
 */
export function afterCheck(before: HealthRecord, found: MirrorHealth): HealthRecord {
  const failures = isServing(found) ? 0 : before.failures + 1;
  if (found === before.health) return { health: found, pending: null, pendingCount: 0, failures };
  // Between two ways to be out of use nobody waits for the same one thrice.
  const continues =
    before.pending !== null &&
    (before.pending === found || (!isServing(before.pending) && !isServing(found)));
  const pendingCount = continues ? before.pendingCount + 1 : 1;
  const isWorse =
    before.health === null ? !isServing(found) : SEVERITY[found] >= SEVERITY[before.health];
  const needed =
    before.health === null && isServing(found) ? 1 : isWorse ? CONFIRM_WORSE : CONFIRM_BETTER;
  return pendingCount >= needed
    ? { health: found, pending: null, pendingCount: 0, failures }
    : { health: before.health, pending: found, pendingCount, failures };
}

/**
 * When to check again: at the usual interval, sooner to confirm a change, and ever later where nothing
 * has answered for long. A tenth more or less, so that checks do not fall together.
 *
 * @param intervalMs the usual time between two checks
 * @param random between 0 and 1
 * @returns milliseconds
 */
export function nextCheckIn(record: HealthRecord, intervalMs: number, random: number): number {
  const base =
    record.pending !== null
      ? intervalMs / 5
      : intervalMs * 2 ** Math.min(Math.max(record.failures - CONFIRM_WORSE, 0), 4);
  return Math.round(base * (0.9 + random * 0.2));
}
