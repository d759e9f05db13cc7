import { domainToUnicode } from 'node:url';

/** Scripts in everyday use (Unicode Standard Annex 31, table 5). */
const SCRIPTS = [
  'Latin',
  'Arabic',
  'Armenian',
  'Bengali',
  'Bopomofo',
  'Cyrillic',
  'Devanagari',
  'Ethiopic',
  'Georgian',
  'Greek',
  'Gujarati',
  'Gurmukhi',
  'Han',
  'Hangul',
  'Hebrew',
  'Hiragana',
  'Kannada',
  'Katakana',
  'Khmer',
  'Lao',
  'Malayalam',
  'Myanmar',
  'Oriya',
  'Sinhala',
  'Tamil',
  'Telugu',
  'Thaana',
  'Thai',
  'Tibetan',
] as const;

/** Scripts that one word may mix: Japanese, Chinese in Taiwan, Korean. */
const WRITTEN_TOGETHER = [
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Bopomofo'],
  ['Latin', 'Han', 'Hangul'],
] as const;

/** "Highly restrictive" of Unicode Technical Standard 39, by the Unicode data of the engine. */
const OF_ONE_WRITING = [...SCRIPTS.map((script) => [script]), ...WRITTEN_TOGETHER].map(
  (scripts) =>
    new RegExp(
      `^[${scripts.map((script) => `\\p{scx=${script}}`).join('')}\\p{sc=Common}\\p{sc=Inherited}]*$`,
      'u'
    )
);

/** Letters that look like a Latin one in most typefaces (confusables.txt of Unicode). */
const LOOKS_LATIN: Readonly<Record<string, string>> = {
  // Cyrillic
  ...{ а: 'a', с: 'c', ԁ: 'd', е: 'e', һ: 'h', і: 'i', ј: 'j', ӏ: 'l', о: 'o', р: 'p', ԛ: 'q' },
  ...{ ѕ: 's', ԝ: 'w', х: 'x', у: 'y', ь: 'b', ѵ: 'v', г: 'r', п: 'n', ѡ: 'w', ҽ: 'e' },
  // Greek
  ...{ α: 'a', ο: 'o', ν: 'v', ρ: 'p', τ: 't', υ: 'u', ι: 'i', κ: 'k', γ: 'y', η: 'n', ω: 'w' },
};

/** What a label is taken for where every letter looks Latin and none is; null otherwise. */
function takenFor(label: string): string | null {
  if (!/\p{L}/u.test(label)) return null;
  let seen = '';
  for (const letter of label) {
    const like = /[\d-]/.test(letter) ? letter : LOOKS_LATIN[letter];
    if (like === undefined) return null;
    seen += like;
  }
  return seen;
}

/**
 * Why a host name may be taken for another one, with the fix; null where it cannot. A mirror's list is
 * believed, so that it may hold no name that only looks like the outlet's.
 *
 * @param host in ASCII (Punycode) or Unicode
 */
export function homographFault(host: string): string | null {
  const labels = domainToUnicode(host).split('.');
  const isAsciiDomain = /^[a-z\d-]+$/.test(labels.at(-1) ?? '');
  for (const label of labels) {
    if (!OF_ONE_WRITING.some((writing) => writing.test(label))) {
      return `"${label}" mixes letters of several scripts, so that readers may take it for another name. Type the name again in one script.`;
    }
    const like = isAsciiDomain ? takenFor(label) : null;
    if (like) {
      return `"${label}" is written in letters that look like "${like}" and are not. Type the name again in Latin letters.`;
    }
  }
  return null;
}
