import { folded } from '../../../text/folded';
import { printedText, type HtmlElement } from '../../html/page';

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

/** So often a story does not say the same; and shorter lines may be refrains. */
const MANY_TIMES = 3;
const SHORTEST_REPEATED = 20;

/**
 * What is printed again and again, as under each button, bare.
 *
 * @param most letters; where it is more of the text, the text is so
 */
export function textsRepeated(paragraphs: readonly HtmlElement[], most: number): Set<string> {
  const times = new Map<string, number>();
  for (const paragraph of paragraphs) {
    const text = bareText(printedText(paragraph));
    if (text.length >= SHORTEST_REPEATED) times.set(text, (times.get(text) ?? 0) + 1);
  }
  const repeated = [...times].filter(([, count]) => count >= MANY_TIMES);
  const letters = repeated.reduce((sum, [text, count]) => sum + text.length * count, 0);
  return new Set(letters > most ? [] : repeated.map(([text]) => text));
}
