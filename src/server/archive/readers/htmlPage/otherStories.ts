import { isText, nodesOf, type HtmlElement, type HtmlNode } from '../../html/page';
import { captionedPicturesIn } from './headerParts';
import { densityOf, type Shares } from './shares';
import { isTeaser, isTimeAlone } from './teasers';

/** A box that leads to another story says no more of it. */
const LONGEST_TEASER = 500;

/** Letters that a list of links has beside them, and with each further link: "[VIDEO]". */
const LETTERS_BESIDE = 25;
const LETTERS_OF_LABEL = 10;

/** Whether links stand within a sentence: words before the first, between them, and an end. */
function isSentenceWithLinks(element: HtmlElement): boolean {
  if (element.localName !== 'p') return false;
  const nodes = [...nodesOf(element)].filter((node) => (node.textContent ?? '').trim() !== '');
  const [first, ...rest] = nodes;
  const isGlue = (node: HtmlNode) => isText(node) && /\p{Ll}{2}/u.test(node.nodeValue ?? '');
  return (
    first !== undefined &&
    isText(first) &&
    /\p{L}\s*$/u.test(first.nodeValue ?? '') &&
    rest.some(isGlue) &&
    /[.!?…]["”»’]?\s*$/.test(element.textContent ?? '')
  );
}

export function isListOfLinks(element: HtmlElement, shares: Shares): boolean {
  const weight = shares.weightOf(element);
  if (isSentenceWithLinks(element)) return false;
  if (/^(?:a|em|strong|b|i|span|u|mark|time|sup|sub|figcaption)$/.test(element.localName))
    return false;
  // Each of the items may have a word before its link.
  const isList =
    /^(?:ul|ol)$/.test(element.localName) &&
    [...element.children].length > 1 &&
    [...element.children].every((item) => shares.weightOf(item).links > 0);
  // A picture with its caption may be one link, to show it large.
  if (weight.links === 1 && captionedPicturesIn(element) > 0) return false;
  return (
    (isList ||
      weight.letters - weight.linked <= LETTERS_BESIDE + (weight.links - 1) * LETTERS_OF_LABEL) &&
    densityOf(weight) > 0.7 &&
    shares.isSmall(weight)
  );
}

/** A box that leads to another story, or the time at which a part of this one was written. */
export function isOfAnother(element: HtmlElement, shares: Shares): boolean {
  const { letters, linked, kept, paragraphs } = shares.weightOf(element);
  if (!/^(?:div|section|article|li|ul|aside|p|figure)$/.test(element.localName)) return false;
  if (kept > shares.most) return false;
  return (
    (linked > 0 &&
      paragraphs <= 2 &&
      letters - linked <= LONGEST_TEASER &&
      isTeaser(element) &&
      !hasTextBesideTeaser(element, shares)) ||
    isTimeAlone(element)
  );
}

/** A part of the story may share a box with what leads to another. */
function hasTextBesideTeaser(element: HtmlElement, shares: Shares): boolean {
  const inner = [...element.children].find(isTeaser);
  return (
    inner !== undefined && shares.weightOf(element).paragraphs > shares.weightOf(inner).paragraphs
  );
}

export const leadsElsewhere = (element: HtmlElement, shares: Shares): boolean =>
  shares.weightOf(element).links > 0 && (isListOfLinks(element, shares) || isTeaser(element));
