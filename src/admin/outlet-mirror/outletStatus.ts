import type { PanelOutletSummary } from '../../../types/mirror-panel';

/** How an outlet stands, the gravest thing first. */
export type OutletStatus = 'too-few' | 'unknown' | 'enough' | 'none';

type Counts = Pick<PanelOutletSummary, 'listed' | 'serving' | 'neverChecked' | 'minimumServing'>;

/**
 * Whether enough mirrors serve the outlet. Where mirrors that were never checked might make up for
 * the rest, that is not known.
 */
export function outletStatusOf({
  listed,
  serving,
  neverChecked,
  minimumServing,
}: Counts): OutletStatus {
  if (minimumServing === 0 || serving >= minimumServing) return listed === 0 ? 'none' : 'enough';
  return serving + neverChecked >= minimumServing ? 'unknown' : 'too-few';
}
