import slugify from 'slugify';
import { transliterate } from 'transliteration';
import { composed } from './composed';
import { withoutEnds } from './ends';
import { headlineText, WORD_JOINER } from './headlineText';
import { romanized } from './romanized';

/** Long enough for a headline, short enough for a column of a feed reader. */
const MAX_GENERATED_LENGTH = 100;
export const MAX_SLUG_LENGTH = 200;

/** What an article is called that has no letter or digit in its headline. */
const NAMELESS = 'story';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Superscripts and subscripts as they stand together, and one by one all else that may hold a figure: ½, ①, ㎡. */
const HELD_FIGURES = /[⁰¹²³⁴-⁹]+|[₀-₉]+|[\p{No}\p{So}]/gu;

const FRACTION_SLASH = '\u2044';

/** What stands between two figures; apostrophes only group them (1’000). */
const BETWEEN_FIGURES = /(?<=\p{N})[^\p{L}\p{N}\p{Mn}\p{Mc}\s'’]+(?=\p{N})/gu;

/** The mark that makes a key of a figure: 1️⃣2️⃣ is no 12. */
const KEYCAP = /\uFE0F?\u20E3/g;

/** What slugify knows of Norwegian stands under one of its three codes. */
const SPELT_AS: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' };

const languageOf = (locale: string): string => {
  const language = (locale.split(/[-_]/)[0] ?? locale).toLowerCase();
  return SPELT_AS[language] ?? language;
};

/**
 * Letters that slugify spells by the rule of one language, in all others: đ as dj, and ъ as the vowel that
 * it is in Bulgarian; in Russian it is none, and parts what follows (подъезд is podyezd).
 */
const respelt = (word: string, language: string): string => {
  const plain = word.replace(/[đĐ]/g, 'd');
  return language === 'bg' ? plain : plain.replace(/ъ(?=[еэ])/gi, 'y').replace(/ъ/gi, '');
};

const slugifyWord = (word: string, locale: string): string => {
  const language = languageOf(locale);
  const lower = word.toLowerCase();
  const known = romanized(lower, language) ?? respelt(word, language);
  return slugify(known, { lower: true, strict: true, locale: language });
};

/** Figures as a reader takes them: what is written small, high or in a circle grows into no other. */
const figuresApart = (text: string): string =>
  text
    .replace(HELD_FIGURES, (written) => {
      const figures = composed(written, 'NFKC');
      if (!/\p{Nd}/u.test(figures)) return written;
      const edge = figures.includes(FRACTION_SLASH) ? ' ' : WORD_JOINER;
      return `${edge}${figures}${edge}`;
    })
    .replace(KEYCAP, WORD_JOINER);

/** Signs that are spelt as words of the language stand apart as words do: R&D is no "randd". */
const signsApart = (text: string, locale: string): string =>
  text.replace(/[\p{P}\p{S}]/gu, (sign) => {
    const spelt = slugifyWord(sign, locale);
    return spelt.length > 1 ? ` ${spelt} ` : sign;
  });

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
 * Ukrainian and Greek are spelt by their official tables; words whose letters slugify does not know
 * (Chinese, Japanese, Hindi, Armenian, …) are transliterated first.
 *
 * @param text headline or name, in any script, with or without HTML
 * @param locale language tag of the text; some letters are spelt by language (German ä → ae)
 */
export function slugOf(text: string, locale: string): string {
  const words = figuresApart(composed(headlineText(text)))
    .replace(BETWEEN_FIGURES, ' ')
    .split(/[\s\p{Pd}/\u2044_.,:;|…]+/u)
    .flatMap((word) => signsApart(word, locale).split(' '))
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

/** The slug that somebody wrote, also as it stands in the address bar of a browser: `caf%C3%A9` is `café`. */
export function writtenSlug(text: string): string {
  let decoded = text;
  try {
    decoded = decodeURIComponent(text);
  } catch (error) {
    // What is no such encoding stays as it is, to be refused.
    if (!(error instanceof URIError)) throw error;
  }
  return composed(decoded).trim();
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
  return `The slug "${slug}" may hold letters, digits and - _ ~ . only, without spaces or slashes, and starts with a letter or digit. Try "${slugOf(slug.replace(/%(?:[0-9a-f]{2})?/gi, ' '), 'en')}", or leave it empty: it is made from the headline.`;
}
