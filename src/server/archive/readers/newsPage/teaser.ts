import { withoutEnd } from '../../../text/ends';
import { readDateline } from './dateline';
import { comparable, isCutShort } from './wording';

const SHORTEST_REPETITION = 60;
const LOOSE_END = /["'.…\s]/;

/** True where a line says no more than the other begins with, or holds all of it. */
function repeats(text: string, other: string): boolean {
  const [mine, its] = [text, other].map((side) => withoutEnd(comparable(side), LOOSE_END));
  if (!mine || !its) return false;
  return its.startsWith(mine) || (its.length >= SHORTEST_REPETITION && mine.includes(its));
}

/**
 * Tells whether a line only says what the first paragraph under it says.
 * @param next the line under it, with or without a dateline.
 * @returns `summary` for whole sentences of it, which can stand as a standfirst; `repetition` for the rest.
 */
export function readTeaser(text: string, next: string): 'summary' | 'repetition' | null {
  if (next === '') return null;
  if (!repeats(text, next) && !repeats(text, readDateline(next)?.rest ?? next)) return null;
  const [mine, its] = [comparable(text), comparable(next)];
  const isOnlyShorter =
    its.startsWith(withoutEnd(mine, LOOSE_END)) && its !== mine && !isCutShort(text);
  return isOnlyShorter ? 'summary' : 'repetition';
}
