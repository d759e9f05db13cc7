import { withoutDirections, withoutFurniture } from '../characters';
import { UNREAD } from './elements';

/** Text of an element as it stands, with the ends of its lines. */
export function preformattedText(element: Element): string {
  const pieces: string[] = [];
  collect(element, pieces);
  const text = withoutDirections(withoutFurniture(pieces.join('').replace(/\r\n?/g, '\n')), false);
  return text.replace(/^\n/, '').trimEnd();
}

function collect(node: Node, pieces: string[]): void {
  if (node.nodeType === Node.TEXT_NODE) pieces.push(node.nodeValue ?? '');
  if (!(node instanceof Element) || UNREAD.has(node.localName)) return;
  if (node.localName === 'br') pieces.push('\n');
  node.childNodes.forEach((child) => collect(child, pieces));
}

/** Whether an element holds a program, and not a letter or a text file, which a mail program or a browser shows so. */
export const isOfProgram = (element: Element): boolean =>
  element.querySelector('code') !== null ||
  !(
    /(?:^|\s)moz-/.test(element.className) ||
    /white-space:\s?pre-wrap/i.test(element.getAttribute('style') ?? '')
  );

/** Elements in which words have looks or lines of their own. */
const FORMED = 'b, strong, i, em, u, s, del, img, blockquote, table, ul, ol, p, div, h1, h2, h3';

/** Whether an element holds nothing but text, and addresses that a program made links of. */
export const isUnformed = (element: Element): boolean =>
  element.querySelector(FORMED) === null &&
  [...element.querySelectorAll('a[href]')].every((link) =>
    /^\s*(?:\S+@|www\.|https?:)/i.test(link.textContent ?? '')
  );
