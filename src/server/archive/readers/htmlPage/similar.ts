import { folded } from '../../../text/folded';

const wordsOf = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .map(folded)
    .filter((word) => word !== '');

/** A text without case, marks and punctuation, to compare it by. */
export const bareText = (text: string): string => wordsOf(text).join(' ');

/** How many of the words of the shorter text the other has too, of 1. */
export function sharedWords(one: string, other: string): number {
  const [mine, its] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  const fewest = Math.min(mine.size, its.size);
  if (fewest === 0) return 0;
  return [...mine].filter((word) => its.has(word)).length / fewest;
}
