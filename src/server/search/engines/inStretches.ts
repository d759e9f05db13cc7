import type { TimeStretch } from './stretch';

/** What is read at once is at most so many times what was read before. */
const GROWTH = 8;
/** Where the words were as frequent as before there are enough in it; and a little more. */
const MARGIN = 1.25;

/**
 * Reads the newest that fit from one stretch after the other, each as long as it takes to have enough by what
 * there was before, so that what is frequent is not read to its end.
 *
 * @param all where any are
 * @param begin the end of the first stretch
 * @param wanted how many
 * @param read the newest of a stretch, so many at most
 */
export async function inStretches<Row>(
  all: TimeStretch,
  begin: number,
  wanted: number,
  read: (stretch: TimeStretch, limit: number) => Promise<Row[]>
): Promise<Row[]> {
  const found: Row[] = [];
  let stretch: TimeStretch = { first: all.first, behind: Math.min(begin, all.behind) };
  while (stretch.first < stretch.behind) {
    const missing = wanted - found.length;
    found.push(...(await read(stretch, missing)));
    if (found.length >= wanted) break;
    const length = stretch.behind - all.first;
    const more = (MARGIN * (wanted - found.length)) / Math.max(found.length, 1);
    stretch = {
      first: stretch.behind,
      behind: Math.min(all.behind, stretch.behind + Math.ceil(length * Math.min(more, GROWTH))),
    };
  }
  return found;
}
