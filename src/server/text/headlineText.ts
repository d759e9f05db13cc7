import { decodeHTMLStrict } from 'entities';

/** Elements of a line of text: what is in them belongs to the word they stand in. */
const INLINE =
  /<\/?(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|small|span|strike|strong|sub|sup|tt|u|var|wbr)(?=[\s/>])[^<>]*>/giu;

/** Elements that end a line. */
const BREAK = /<\/?(?:br|div|h[1-6]|hr|li|ol|p|ul)(?=[\s/>])[^<>]*>/giu;

/** Stands where something was that no reader sees, so that `10<sup>5</sup>` is not 105. */
export const WORD_JOINER = '\u2060';

/**
 * What readers see of a headline that was written with HTML. Other angle brackets and ampersands are
 * text: `a < b`, `R&D`.
 */
export const headlineText = (headline: string): string =>
  decodeHTMLStrict(headline.replace(BREAK, ' ').replace(INLINE, WORD_JOINER));
