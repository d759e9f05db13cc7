import { composed } from '../../text/composed';
import { normalLetters } from './normalLetters';

type Stemmer = (word: string) => string;

/**
 * By language. There is none of Polish, Persian, Chinese, Japanese, Hebrew and others; that of Arabic
 * leaves "and the government" its article, for which we have our own.
 */
const STEMMERS: Readonly<Record<string, Stemmer>> = {};

/** No word of a language is longer. */
const LONGEST = 40;

/** The part of a language tag that names the language. */
export const languageIn = (locale: string): string =>
  (/^[^-_]*/.exec(locale)?.[0] ?? '').toLowerCase();

/**
 * What the inflected forms of a word have in common, "minist" of "ministers"; null where the language
 * has no stemmer, or there is none.
 */
export function stemOf(word: string, language: string): string | null {
  const stemmer = STEMMERS[language];
  if (!stemmer || word.length > LONGEST || !/^[\p{L}\p{M}]+$/u.test(word)) return null;
  const stem = normalLetters(stemmer(composed(word.toLowerCase())));
  return stem.length < 2 ? null : stem;
}
