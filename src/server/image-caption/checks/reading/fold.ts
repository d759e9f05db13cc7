import { fewMarks } from '../../anatomy';

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ı: 'i',
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ة: 'ه',
  ё: 'е',
  ґ: 'г',
};
const UNDECOMPOSED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
const NOT_PLAIN = /[^\u0000-\u007f]/u;
/** Marks, the Arabic stroke that stretches words, joiners, and marks of direction. */
const MARKS = /[\p{M}\u0640\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\u061c\ufeff]+/gu;

/** The text as it is compared: without diacritics and marks, letters of one sound alike. Capitals stay. */
export function foldedText(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  return fewMarks(text)
    .normalize('NFKD')
    .replace(/\u200c/g, ' ')
    .replace(MARKS, '')
    .replace(UNDECOMPOSED, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');
}
