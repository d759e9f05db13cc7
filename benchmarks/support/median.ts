import type { LoadResult } from './load';

/** The run in the middle, by its rate. */
export function median(results: readonly LoadResult[] = []): LoadResult {
  const sorted = [...results].sort((a, b) => a.perSecond - b.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('Nothing was measured.');
  return middle;
}
