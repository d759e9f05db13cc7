import common from '../../data/common-words.json';
import { foldedText } from './fold';

const setOf = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(foldedText(lines.join('\n')).toLowerCase().split(/\s+/u).filter(Boolean));

/**
 * Words that say nothing of what a text is about. They are told apart by their letters alone, so that a
 * caption needs no locale and a word two languages share is weighed once.
 */
const functionWords = setOf(common.grammar);
const newsWords = setOf(common.news);
const commonHan = new Set(common.han);

/** Articles, prepositions, pronouns, auxiliaries. The word is folded. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}

/** A word that stands in every other story or under every other picture. The word is folded. */
export function isNewsWord(word: string): boolean {
  return newsWords.has(word);
}

/** Whether a character of a script without spaces is one of grammar. */
export function isCommonHan(character: string): boolean {
  return commonHan.has(character);
}
