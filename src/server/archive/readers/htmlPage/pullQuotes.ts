import { printedText, type HtmlElement } from '../../html/page';
import { bareText } from './similar';

const QUOTES = 'blockquote, aside, figure, [class*="quote" i], [class*="zitat" i]';
const SOURCE = /^(?:cite|figcaption|footer|small)$/;
const QUOTED = /^["“„«»‘‚「](.{20,600})["”“»«’‘」]/u;
/** With fewer words, a text may say the same twice. */
const FEWEST_WORDS = 6;

/**
 * The words of a text outside of its quotations, in which a quotation is looked for that is printed twice: once large,
 * to draw the eye.
 */
export const wordsOutsideQuotes = (paragraphs: Iterable<HtmlElement>): string =>
  [...paragraphs]
    .filter((paragraph) => paragraph.closest(QUOTES) === null)
    .map((paragraph) => ` ${bareText(printedText(paragraph))} `)
    .join('');

/** Whether an element prints large what the text says too. */
export function isPullQuote(element: HtmlElement, words: string): boolean {
  const isQuote =
    /^(?:blockquote|aside|figure)$/.test(element.localName) ||
    /quote|zitat/i.test(element.className);
  if (!isQuote || element.querySelector('img, picture, iframe, video')) return false;
  const text = printedText(element, (inner) => SOURCE.test(inner.localName));
  // Who said it may stand behind the quotation.
  return [text, QUOTED.exec(text)?.[1] ?? '']
    .map(bareText)
    .some((quoted) => quoted.split(' ').length >= FEWEST_WORDS && words.includes(` ${quoted} `));
}
