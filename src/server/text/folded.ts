import { composed } from './composed';

/** A word as it is compared: lower case, without diacritics, dots or apostrophes. */
export function folded(word: string): string {
  return composed(
    composed(word, 'NFD')
      .replace(/\p{M}+/gu, '')
      .replace(/[.'’ʼ`॰]/g, '')
      .toLowerCase()
  );
}
