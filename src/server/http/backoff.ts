const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 60_000;

/**
 * For how long somebody who could not be told is left alone: longer with each failure, a minute at most.
 *
 * @param failures how often in a row, 1 or more
 * @returns milliseconds
 */
export const pauseAfter = (failures: number): number =>
  Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(failures - 1, 10));
