import { composed } from '../../../text/composed';
import { asciiDigits } from '../../parse';

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
/** Marks, and the Arabic stroke that stretches words. */
const MARKS = /[\p{M}\u0640]+/gu;

/** The text as it is compared: without diacritics and marks, digits and letters of one sound alike. Capitals stay. */
export function foldedText(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  return composed(
    asciiDigits(composed(text, 'NFKD'))
      .replace(MARKS, '')
      .replace(UNDECOMPOSED, (letter) => LETTERS[letter] ?? letter)
  );
}
