import { composed } from './composed';

/**
 * Ukrainian by the table of the Cabinet of Ministers (resolution 55 of 2010): some letters are spelt by
 * their place in the word.
 */
const UKRAINIAN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ю: 'iu',
  я: 'ia',
};
const UKRAINIAN_FIRST: Readonly<Record<string, string>> = {
  є: 'ye',
  ї: 'yi',
  й: 'y',
  ю: 'yu',
  я: 'ya',
};

/** Letters that no other language writes: a Ukrainian name in a headline of another one. */
const UKRAINIAN_ONLY = /[єїґ]/u;

function ukrainian(word: string): string {
  const letters = [...word.replace(/['’ʼ`]/g, '')];
  return letters
    .map((letter, index) => {
      // Else "zh" would be read as ж: Zghurskyi and no Zhurskyi.
      if (letter === 'г' && letters[index - 1] === 'з') return 'gh';
      return (index === 0 ? UKRAINIAN_FIRST[letter] : undefined) ?? UKRAINIAN[letter] ?? letter;
    })
    .join('');
}

/** Greek by ELOT 743, which is ISO 843 as passports and road signs write it. */
const GREEK: Readonly<Record<string, string>> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};
const GREEK_LETTER = /\p{Script=Greek}/u;
const GREEK_VOICELESS = /^[θκξπστφχψς]$/u;
const DIAERESIS = '\u0308';
const STRESS = /[\u0301\u0342]/u;

interface GreekLetter {
  letter: string;
  marks: string;
}

const greekLetters = (word: string): GreekLetter[] =>
  [...composed(word, 'NFD').matchAll(/(\P{M})(\p{M}*)/gu)].map(([, letter = '', marks = '']) => ({
    letter,
    marks,
  }));

function greek(word: string): string {
  const letters = greekLetters(word);
  const at = (index: number) => letters[index]?.letter ?? '';
  return letters
    .map(({ letter, marks }, index) => {
      const [before, next] = [at(index - 1), at(index + 1)];
      if (letter === 'γ' && /^[γξχ]$/u.test(next)) return 'n';
      // At an end of a word it is the one sound b, written with the letter of the other.
      if (letter === 'μ' && next === 'π' && (index === 0 || at(index + 2) === '')) return '';
      if (letter === 'π' && before === 'μ' && (index === 1 || next === '')) return 'b';
      const isSecond = letter === 'υ' && !marks.includes(DIAERESIS);
      if (!isSecond || STRESS.test(letters[index - 1]?.marks ?? '')) return GREEK[letter] ?? letter;
      if (before === 'ο') return 'u';
      if (!/^[αεη]$/u.test(before)) return 'y';
      return next === '' || GREEK_VOICELESS.test(next) ? 'f' : 'v';
    })
    .join('');
}

/**
 * A word in Latin letters, by the rule of its language where a table of single letters is not enough;
 * null for a word of another language.
 *
 * @param word in lower case
 * @param language of the text around it
 */
export function romanized(word: string, language: string): string | null {
  if (GREEK_LETTER.test(word)) return greek(word);
  if (language === 'uk' || UKRAINIAN_ONLY.test(word)) return ukrainian(word);
  return null;
}
