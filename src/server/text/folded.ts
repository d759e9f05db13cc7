/** A word as it is compared: lower case, without diacritics, dots or apostrophes. */
export function folded(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[.'’ʼ`॰]/g, '')
    .toLowerCase()
    .normalize('NFC');
}
