import { isElement, nodesOf, printedText, type HtmlElement } from '../../html/page';

/** How many figures with words under them an element holds. */
export const captionedPicturesIn = (element: HtmlElement): number =>
  [...element.querySelectorAll('figure figcaption')].filter((words) => printedText(words) !== '')
    .length;

/** Takes everything out of a tree but what stays, and what is around that. */
export function keepOnly(tree: HtmlElement, stays: (element: HtmlElement) => boolean): void {
  for (const node of [...nodesOf(tree)]) {
    if (isElement(node) && stays(node)) continue;
    if (isElement(node) && [...node.querySelectorAll('*')].some(stays)) keepOnly(node, stays);
    else node.remove();
  }
}
