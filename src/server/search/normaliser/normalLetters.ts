import { composed } from '../../text/composed';

/** Letters that no form of Unicode takes apart, by what is written in their place. */
const SPELT: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ł: 'l', đ: 'd', ð: 'd', ø: 'o', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i', ħ: 'h' },
  ...{ ŋ: 'n', ŧ: 't', ə: 'e', ς: 'σ', ґ: 'г' },
  // Arabic as it is written in a hurry, and the letters of Persian and Urdu that look the same.
  ...{ ة: 'ه', ى: 'ي', ٱ: 'ا', ک: 'ك', ی: 'ي', ہ: 'ه', ھ: 'ه', ە: 'ه', ے: 'ي' },
  // The line that stretches an Arabic word, and signs that Unicode takes for letters.
  ...{ ـ: '', ʹ: '', ʺ: '', ʻ: '', ʼ: '', ʽ: '', ʾ: '', ʿ: '', ˈ: '' },
  '\u0901': 'ं',
};
const SPELT_OTHERWISE = new RegExp(`[${Object.keys(SPELT).join('')}]`, 'gu');

/**
 * Marks that are left out in a hurry: accents, the vowels of Arabic and Hebrew, the dot below of
 * Devanagari. The vowel signs of India and South-East Asia are letters of their words and stay, as do
 * those of kana, which are composed again.
 */
const MARKS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u093c\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]+/g;

/** Letters of their own in Cyrillic alphabets, which Unicode takes for accented ones: й, ў, ї. */
const OWN_LETTERS = /[иу]\u0306|і\u0308/g;

/** A nasal before a letter of its own place in the mouth, for which a dot is written as often: हिन्दी, हिंदी. */
const NASAL = /ङ्(?=[क-ङ])|ञ्(?=[च-ञ])|ण्(?=[ट-ण])|न्(?=[त-न])|म्(?=[प-म])/g;

const isDigit = (code: number) => /^\p{Nd}$/u.test(String.fromCodePoint(code));

/** A digit of any script as `0` to `9`. Each script has its ten in a row, from …0 or from …6 on. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  const start = code & ~0xf;
  return String(code - (isDigit(start) ? start : start + 6));
}

/**
 * A word in the form in which words are compared, whatever the keyboard or the hurry it was written
 * in: lower case, without accents, one form of each letter, western digits.
 */
export function normalLetters(word: string): string {
  // What most words of most stories are.
  if (/^[\0-\x7f]*$/.test(word)) return word.toLowerCase();
  return composed(
    composed(word.toLowerCase(), 'NFKD')
      .toLowerCase()
      .replace(OWN_LETTERS, (letter) => composed(letter))
      .replace(MARKS, '')
      .replace(NASAL, 'ं')
      .replace(SPELT_OTHERWISE, (letter) => SPELT[letter] ?? letter)
      .replace(/\p{Nd}/gu, asciiDigit)
  );
}
