/** Places in one second; with the seconds up to 2106 they are as many as a number can tell apart. */
const IN_ONE_SECOND = 2 ** 21;
const LAST_SECOND = 2 ** 32 - 1;
/** No story has this place, and none a later one. */
export const BEHIND_ALL = 2 ** 53;

/**
 * The first place of the stories of a second: the newer, the lower, so that the first rows of an index are
 * the newest stories.
 */
export function firstPlaceAt(moment: Date): number {
  const second = Math.floor(moment.getTime() / 1000);
  const within = Math.min(Math.max(Number.isNaN(second) ? 0 : second, 0), LAST_SECOND);
  return (LAST_SECOND - within) * IN_ONE_SECOND;
}

/** Where in its second a story stands: by its name, so that it is the same in every database. */
export function placeIn(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash % IN_ONE_SECOND;
}

/** The place in the same second behind one that is taken. */
export const placeBehind = (place: number): number => {
  const first = Math.floor(place / IN_ONE_SECOND) * IN_ONE_SECOND;
  return first + ((place - first + 1) % IN_ONE_SECOND);
};
