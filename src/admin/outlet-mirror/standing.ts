import type { DeskOutletSummary } from '../../../types/mirrorDesk';

/** How an outlet stands, the gravest thing first. */
export type Standing = 'too-few' | 'unknown' | 'enough' | 'none';

type Counts = Pick<DeskOutletSummary, 'listed' | 'fine' | 'neverLooked' | 'minimumFine'>;

/**
 * Whether enough mirrors serve the outlet. Where mirrors that nobody has looked at might make up for
 * the rest, that is not known.
 */
export function standingOf({ listed, fine, neverLooked, minimumFine }: Counts): Standing {
  if (minimumFine === 0 || fine >= minimumFine) return listed === 0 ? 'none' : 'enough';
  return fine + neverLooked >= minimumFine ? 'unknown' : 'too-few';
}
