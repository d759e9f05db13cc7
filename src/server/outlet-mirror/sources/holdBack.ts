/** From how many mirrors on a source that names none any more is held back. */
const EMPTIED_FROM = 2;
/** From how many on one is held back that lost nine tenths of them. */
const SHRUNK_FROM = 10;
/** By which factor, and by how many mirrors, a source must have grown to be held back. */
const GROWTH_FACTOR = 10;
const GROWTH_FROM = 20;

/**
 * Why a change of a source is too large to be made without an editor; null for one that is not. A source
 * that is read for the first time may be as long as it likes: an editor has just entered it.
 *
 * @param now how many of its mirrors it named so far
 * @param named how many it names
 */
export function reasonToHold(now: number, named: number, isFirst: boolean): string | null {
  if (isFirst) return null;
  if (named === 0 && now >= EMPTIED_FROM) {
    return `The source names none of your mirrors any more; it named ${now}.`;
  }
  if (now >= SHRUNK_FROM && named * 10 <= now) {
    return `The source names ${named} mirrors; it named ${now}.`;
  }
  if (named >= Math.max(now, 1) * GROWTH_FACTOR && named - now >= GROWTH_FROM) {
    return `The source names ${named} mirrors all at once; it named ${now}.`;
  }
  return null;
}

/**
 * Whether an editor who let a change through meant this one too: it goes no farther, though the source
 * may have moved on since.
 */
export const isWithin = (accepted: { named: number; now: number }, named: number): boolean =>
  accepted.named < accepted.now ? named >= accepted.named : named <= accepted.named * 1.1;
