import { isElement, nodesOf, printedText, type HtmlElement } from '../../html/page';
import { isParagraph } from './paragraphs';

/** What a pointer to another page begins with; a guillemet that is closed begins a quotation. */
const POINTING = /^(?:>{1,3}|[→➔➜➤►▶☞👉⇒]|[»›](?![^«‹]*[«‹])|\+{2,3}(?=\s))/u;
const LONGEST = 300;

/** Whether a paragraph only points to another page: an arrow, a few words and a link. */
export const isPointer = (element: HtmlElement): boolean =>
  /^(?:p|div|li)$/.test(element.localName) &&
  (element.textContent ?? '').length <= LONGEST &&
  element.querySelector('a[href]') !== null &&
  POINTING.test(printedText(element));

const LONGEST_LABELLED = 160;

/** Whether a paragraph is a few words that end in a colon, set apart by their look, and a link. */
export function isLabelledLink(element: HtmlElement): boolean {
  if (element.localName !== 'p' || (element.textContent ?? '').length > LONGEST_LABELLED)
    return false;
  const words = [...nodesOf(element)].filter((node) => (node.textContent ?? '').trim() !== '');
  const [label, link] = words;
  if (words.length !== 2 || !label || !link || !isElement(link) || link.localName !== 'a')
    return false;
  const text = label.textContent ?? '';
  const isSetApart = isElement(label) && /^(?:strong|b|em|i|span)$/.test(label.localName);
  return (isSetApart && /[:：]\s*$/.test(text)) || /^\s*[^|.!?]{2,40}\|\s*$/.test(text);
}

const HOLDS_WORDS = /^(?:p|h[1-6]|li|blockquote|pre|td|dd|dt|figcaption|table|ul|ol|dl)$/;

/** A link that stands among paragraphs and not within one, as a button does. */
export function isLoneLink(element: HtmlElement): boolean {
  const around = element.parentElement;
  if (element.localName !== 'a' || around === null || HOLDS_WORDS.test(around.localName))
    return false;
  if (element.querySelector('img, picture, figure, h1, h2, p') !== null) return false;
  const isAlone = [...nodesOf(around)].every(
    (node) => isElement(node) || (node.nodeValue ?? '').trim() === ''
  );
  return isAlone && [...around.children].some(isParagraph);
}
