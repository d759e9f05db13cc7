import slugify from 'slugify';
import { transliterate } from 'transliteration';
import { composed } from './composed';
import { withoutEnds } from './ends';

/** Long enough for a headline, short enough for a column of a feed reader. */
const MAX_GENERATED_LENGTH = 100;
export const MAX_SLUG_LENGTH = 200;

/** What an article is called that has no letter or digit in its headline. */
const NAMELESS = 'story';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** ½, ¾, ⅞ … as figures of their own: spelt out behind another figure, 2½ would be 21/2. */
const FRACTION = /[\u00bc-\u00be\u2150-\u215e\u2189]/g;

const languageOf = (locale: string) => locale.split('-')[0] ?? locale;

const slugifyWord = (word: string, locale: string) =>
  slugify(word, { lower: true, strict: true, locale: languageOf(locale) });

/** Whether slugify drops a letter of this word that transliteration would keep. */
const losesLetters = (word: string, locale: string) =>
  [...word].some(
    (letter) =>
      LETTER_OR_DIGIT.test(letter) &&
      slugifyWord(letter, locale) === '' &&
      slugifyWord(transliterate(letter), locale) !== ''
  );

/** Cuts at the end of a word, so that no slug ends in half of one. */
function shorten(slug: string): string {
  if (slug.length <= MAX_GENERATED_LENGTH) return slug;
  const cut = slug.slice(0, MAX_GENERATED_LENGTH + 1);
  const end = cut.lastIndexOf('-');
  return end > MAX_GENERATED_LENGTH / 2 ? cut.slice(0, end) : cut.slice(0, MAX_GENERATED_LENGTH);
}

/**
 * The slug that a headline gives: lower-case ASCII letters, digits and single hyphens, never empty.
 * Words whose letters slugify does not know (Chinese, Japanese, Hindi, Armenian, …) are
 * transliterated first.
 *
 * @param text headline or name, in any script
 * @param locale language tag of the text; some letters are spelt by language (German ä → ae)
 */
export function slugOf(text: string, locale: string): string {
  const words = composed(text)
    .replace(FRACTION, (fraction) => ` ${composed(fraction, 'NFKC')} `)
    .split(/[\s\p{Pd}/\u2044_.,:;|]+/u)
    .filter(Boolean)
    .map((word) => slugifyWord(losesLetters(word, locale) ? transliterate(word) : word, locale))
    .filter(Boolean);
  return withoutEnds(shorten(words.join('-')), /-/) || NAMELESS;
}

/** The first free number behind `base`, given the slugs that are taken. */
export function nextNumber(base: string, taken: readonly string[]): number {
  const slugs = new Set(taken);
  let number = 2;
  while (slugs.has(`${base}-${number}`)) number += 1;
  return number;
}

/**
 * Why an editor's slug cannot be one; null when it can.
 * Letters and digits of every script are allowed, as old sites have them, and `- _ ~ .` between.
 */
export function slugFault(slug: string): string | null {
  if (slug.length > MAX_SLUG_LENGTH) {
    return `The slug is ${slug.length} characters long; ${MAX_SLUG_LENGTH} are allowed. Shorten it.`;
  }
  if (/^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u200C\u200D._~-]*[\p{L}\p{M}\p{N}~_-])?$/u.test(slug))
    return null;
  return `The slug "${slug}" may hold letters, digits and - _ ~ . only, without spaces or slashes, and starts with a letter or digit. Try "${slugOf(slug, 'en')}", or leave it empty: it is made from the headline.`;
}
