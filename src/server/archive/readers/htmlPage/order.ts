import { printedText, type HtmlElement } from '../../html/page';

/** Whether an element ends before another begins. */
export function isBefore(element: HtmlElement, other: HtmlElement): boolean {
  let branch = element;
  while (branch.parentElement && !branch.parentElement.contains(other))
    branch = branch.parentElement;
  if (branch.contains(other) || other.contains(element)) return false;
  let next = branch.nextSibling;
  while (next && next !== other && !('contains' in next && (next as HtmlElement).contains(other)))
    next = next.nextSibling;
  return next !== null;
}

const LETTERS_OF_TEXT = 120;

/** Whether an element stands before a text, or at its top, where hardly a word of it is before. */
export const isOverText = (element: HtmlElement, block: HtmlElement): boolean =>
  isBefore(element, block) ||
  (block.contains(element) &&
    [...block.querySelectorAll('p')].every(
      (paragraph) =>
        printedText(paragraph).length < LETTERS_OF_TEXT || !isBefore(paragraph, element)
    ));
