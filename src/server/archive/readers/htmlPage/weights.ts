import { isParagraph } from './paragraphs';
import {
  isElement,
  isText,
  isUnread,
  nodesOf,
  type HtmlElement,
  type HtmlNode,
} from '../../html/page';

/** What is in an element, counted. */
export interface Weight {
  letters: number;
  /** Letters in links. */
  linked: number;
  links: number;
  /** Letters of what was found to be text. */
  kept: number;
  pictures: number;
  /** Paragraphs with some length. */
  paragraphs: number;
}

const lettersOf = (node: HtmlNode): number => (node.nodeValue ?? '').replace(/\s+/g, '').length;

/** From here on a paragraph says something. */
const LETTERS_OF_PARAGRAPH = 60;

/** An anchor without an address, or with one of the page's own, marks a place and leads to no other page. */
function isLinkElsewhere(element: HtmlElement): boolean {
  if (element.localName !== 'a') return false;
  const isHeading = /^h[1-6]$/.test(element.parentElement?.localName ?? '');
  const address = element.getAttribute('href');
  return !isHeading || (address !== null && !address.startsWith('#'));
}

/** Counts what every element of a tree holds, in one pass. */
export function weigh(
  root: HtmlElement,
  kept: ReadonlySet<HtmlElement>
): ReadonlyMap<HtmlElement, Weight> {
  const weights = new Map<HtmlElement, Weight>();
  const count = (element: HtmlElement, isLinked: boolean): Weight => {
    const weight: Weight = { letters: 0, linked: 0, links: 0, kept: 0, pictures: 0, paragraphs: 0 };
    weights.set(element, weight);
    if (isUnread(element) || element.localName === 'noscript') return weight;
    const isLink = isLinkElsewhere(element);
    if (isLink) weight.links += 1;
    if (/^(?:img|picture|amp-img)$/.test(element.localName)) weight.pictures = 1;
    for (const node of nodesOf(element)) {
      if (isText(node)) {
        const letters = lettersOf(node);
        weight.letters += letters;
        if (isLinked || isLink) weight.linked += letters;
        if (kept.has(element)) weight.kept += letters;
      } else if (isElement(node)) {
        const inner = count(node, isLinked || isLink);
        weight.letters += inner.letters;
        weight.linked += inner.linked;
        weight.links += inner.links;
        weight.kept += inner.kept;
        weight.paragraphs += inner.paragraphs;
        weight.pictures = Math.max(weight.pictures, 0) + inner.pictures;
      }
    }
    if (weight.letters - weight.linked >= LETTERS_OF_PARAGRAPH && isParagraph(element)) {
      weight.paragraphs += 1;
    }
    return weight;
  };
  count(root, false);
  return weights;
}

export const NO_WEIGHT: Weight = {
  letters: 0,
  linked: 0,
  links: 0,
  kept: 0,
  pictures: 0,
  paragraphs: 0,
};
