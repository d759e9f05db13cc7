import { tidyText } from '../plainText';
import { isElement, isText, nodesOf, type HtmlElement, type HtmlNode } from './dom';
import { isBlock, isUnread } from './elements';

/** The words that an element shows, in lines. */
function collect(node: HtmlNode, isLeftOut: (element: HtmlElement) => boolean, words: string[]) {
  if (isText(node)) words.push((node.nodeValue ?? '').replace(/\s+/g, ' '));
  if (!isElement(node) || isUnread(node) || isLeftOut(node)) return;
  if (node.localName === 'br') words.push('\n');
  if (node.localName === 'noscript') return;
  const isOwn = isBlock(node);
  if (isOwn) words.push('\n');
  for (const child of nodesOf(node)) collect(child, isLeftOut, words);
  if (isOwn) words.push('\n');
}

const none = () => false;

/** Plain text as readers see it, a line for each block. */
export function printedLines(
  tree: HtmlNode,
  isLeftOut: (element: HtmlElement) => boolean = none
): string[] {
  const words: string[] = [];
  for (const node of nodesOf(tree)) collect(node, isLeftOut, words);
  return tidyText(words.join(''))
    .split('\n')
    .filter((line) => line !== '');
}

/** Plain text in one line. */
export const printedText = (
  tree: HtmlNode,
  isLeftOut: (element: HtmlElement) => boolean = none
): string => printedLines(tree, isLeftOut).join(' ');
