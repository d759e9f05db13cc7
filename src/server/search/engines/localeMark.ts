import { placeIn } from './placeOfStory';

const MARKS = 36 ** 2;

/**
 * Two letters or digits that the tokens of a language begin with, so that a word of one is no word of another: of
 * what is frequent in one and rare in the other, an index would have to read all to find the rare. Two languages
 * may have one mark; rows are told apart by their language.
 */
export const localeMark = (locale: string): string =>
  (placeIn(locale) % MARKS).toString(36).padStart(2, '0');
