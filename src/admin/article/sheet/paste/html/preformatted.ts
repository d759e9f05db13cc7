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
