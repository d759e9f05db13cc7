/**
 * The text with no more marks on a letter than any language writes. Putting hundreds of thousands in
 * their canonical order, as `normalize` does, takes time that grows with their square.
 */
const fewMarks = (text: string): string => text.replace(/(\p{M}{8})\p{M}+/gu, '$1');

/** The text in a form of Unicode, whoever wrote it: `composed(text)` is its letters with their marks (NFC). */
export const composed = (text: string, form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD' = 'NFC'): string =>
  fewMarks(text).normalize(form);
