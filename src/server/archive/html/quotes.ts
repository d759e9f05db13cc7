import type { ReadPart } from '../story';
import { isElement, nodesOf, type HtmlElement } from './dom';
import { printedLines, printedText } from './printedText';

const PULLED = /(?:^|[\s_-])pull-?quote/i;

/** Whether an element is a quotation set apart, and not a mail that was answered. */
export const isQuotedBlock = (element: HtmlElement): boolean =>
  element.localName === 'blockquote'
    ? element.getAttribute('type') !== 'cite'
    : /^(?:aside|div|figure|section)$/.test(element.localName) &&
      PULLED.test(element.getAttribute('class') ?? '');

/** What a quotation as a part of its own cannot hold. */
const STRUCTURE =
  'ul, ol, table, figure, img, picture, iframe, video, pre, h1, h2, h3, h4, h5, h6, blockquote, hr';

/** What the fields of a quote hold. */
const LONGEST = { text: 4000, attribution: 255 };

const SOURCE = 'cite, footer, figcaption';

const isSource = ({ localName }: HtmlElement): boolean =>
  localName === 'cite' || localName === 'footer' || localName === 'figcaption';

const DASH = /^[—–―-]{1,2}\s?/;

/** The attribution that the last line is: "— Ana Poe, mayor". */
function splitSigned(lines: readonly string[]): { said: string[]; by: string | null } {
  const last = lines.at(-1) ?? '';
  const isSigned = lines.length > 1 && /^[—–―]/.test(last) && last.length <= 120;
  return isSigned
    ? { said: lines.slice(0, -1), by: last.replace(DASH, '') }
    : { said: [...lines], by: null };
}

/**
 * A quotation as a part of its own, where that holds all of it: one paragraph of plain words, which may have lines, and who said it.
 * Null for any other, which stays in the text.
 */
export function quotePartOf(element: HtmlElement): (ReadPart & { type: 'quote' }) | null {
  const inner = element.localName === 'blockquote' ? null : onlyBlockquote(element);
  const body = inner ?? element;
  if (body.querySelector(STRUCTURE)) return null;
  const links = [...element.querySelectorAll('a[href]')];
  if (links.some((link) => link.closest(SOURCE) === null)) return null;
  const { said, by } = splitSigned(printedLines(element, isSource));
  const text = said.join('\n');
  const paragraphs = [...body.querySelectorAll('p')].filter((each) => !each.closest(SOURCE));
  const isOne = said.length < 2 || paragraphs.length <= (by === null ? 1 : 2);
  if (text === '' || !isOne || text.length > LONGEST.text) return null;
  const outermost = [...element.querySelectorAll(SOURCE)].filter(
    ({ parentElement }) => !parentElement?.closest(SOURCE)
  );
  const named = outermost.map((source) => printedText(source).replace(DASH, '')).join(', ') || by;
  if ((named ?? '').length > LONGEST.attribution) return null;
  return { type: 'quote', text, attribution: named, source: null };
}

/** The blockquote that a pulled quote is drawn around. */
function onlyBlockquote(element: HtmlElement): HtmlElement | null {
  const elements = [...nodesOf(element)].filter(isElement);
  return elements.find(({ localName }) => localName === 'blockquote') ?? null;
}
