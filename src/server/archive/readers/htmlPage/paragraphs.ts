import { isText, nodesOf, type HtmlElement } from '../../html/page';

const BLOCKS =
  'p, div, ul, ol, dl, table, section, article, h1, h2, h3, h4, h5, h6, figure, blockquote, pre, header, footer, aside, nav, form, img, picture';

/** Whether an element is a paragraph: many systems write them as boxes with nothing but words in them. */
export function isParagraph(element: HtmlElement): boolean {
  if (element.localName === 'p') return true;
  if (element.localName !== 'div') return false;
  for (const node of nodesOf(element)) {
    if (isText(node) && (node.nodeValue ?? '').trim() !== '')
      return element.querySelector(BLOCKS) === null;
  }
  return false;
}

export const paragraphsIn = (root: HtmlElement): HtmlElement[] =>
  [...root.querySelectorAll('p, div')].filter(isParagraph);
