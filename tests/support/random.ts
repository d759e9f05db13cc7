/** Chance that a failed test can be given again: the same seed draws the same. */
export interface Chance {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  is(probability: number): boolean;
  oneOf<Thing>(things: readonly Thing[]): Thing;
}

/** Numbers of the mulberry32 generator. */
export function chanceOf(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (limit) => Math.floor(next() * limit),
    is: (probability) => next() < probability,
    oneOf: (things) => {
      const thing = things[Math.floor(next() * things.length)];
      if (thing === undefined) throw new Error('There is nothing to choose from.');
      return thing;
    },
  };
}
