import { Readability } from '@mozilla/readability';
import { uncover } from './hidden';
import { parseHtml, type HtmlElement } from '../../html/page';

/** Names an element in a second reading of the page, which Readability takes apart. */
const NUMBER = 'data-element-number';

/** Fewer letters are no article; Readability then looks again, less strictly. */
const FEWEST_LETTERS = 250;

/**
 * The elements of a page that Mozilla's Readability keeps as its text. It takes apart what it reads, so that it is
 * given the page once more.
 *
 * @param own all elements of the page as it was before anything was taken off it
 */
export function readableElements(own: readonly HtmlElement[], html: string): Set<HtmlElement> {
  const copy = parseHtml(html);
  let number = 0;
  for (const element of copy.querySelectorAll('*')) {
    element.setAttribute(NUMBER, String(number));
    number += 1;
  }
  uncover(copy);
  const kept = new Set<HtmlElement>();
  const reader = new Readability<HtmlElement>(copy as never, {
    charThreshold: FEWEST_LETTERS,
    disableJSONLD: true,
    serializer: (node) => node as unknown as HtmlElement,
  });
  const content = contentOf(reader);
  for (const element of content?.querySelectorAll(`[${NUMBER}]`) ?? []) {
    const original = own[Number(element.getAttribute(NUMBER))];
    if (original) kept.add(original);
  }
  return kept;
}

/** It stumbles over some pages that browsers show. */
function contentOf(reader: Readability<HtmlElement>): HtmlElement | null {
  try {
    return reader.parse()?.content ?? null;
  } catch {
    return null;
  }
}
