import { folded } from '../../../../text/folded';

/** Words are compared by their beginnings, since many languages change their ends. */
const STEM = 5;
const SHORTEST_WORD = 4;
/** Of scripts without spaces, single signs say enough. */
const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const SIGN = /^[\p{Script=Han}\p{Script=Katakana}]$/u;

const stemsOf = (text: string): Set<string> =>
  new Set(
    (folded(text).match(WORDS) ?? [])
      .filter((word) => word.length >= SHORTEST_WORD || SIGN.test(word))
      .map((word) => word.slice(0, STEM))
  );

/** The share of the longer words of a line that a text has too, of 1; 0 where the line has none. */
export function sharedWithText(line: string, text: string): number {
  const [own, its] = [stemsOf(line), stemsOf(text)];
  return own.size === 0 ? 0 : [...own].filter((stem) => its.has(stem)).length / own.size;
}
