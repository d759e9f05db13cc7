import { printedText, type HtmlElement } from '../../html/page';

const SHORTEST_TITLE = 15;

const lettersOf = (element: HtmlElement): number =>
  (element.textContent ?? '').replace(/\s+/g, '').length;

/** Where a link leads, if it leaves the page for another that is no picture. */
function targetOf(link: HtmlElement): string | null {
  const address = link.getAttribute('href')?.trim() ?? '';
  const isElsewhere = address !== '' && !/^(?:#|javascript:|mailto:|tel:)/i.test(address);
  return isElsewhere && !/\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i.test(address)
    ? address
    : null;
}

/** A heading that is a link as a whole is the headline of another story. */
const hasLinkedHeading = (element: HtmlElement): boolean =>
  [...element.querySelectorAll('h2, h3, h4, h5, h6')].some((heading) => {
    const around = heading.closest('a[href]');
    if (around && element.contains(around)) return targetOf(around) !== null;
    const linked = [...heading.querySelectorAll('a[href]')].filter((link) => targetOf(link));
    const letters = linked.reduce((sum, link) => sum + lettersOf(link), 0);
    return letters >= SHORTEST_TITLE && letters >= lettersOf(heading) * 0.9;
  });

/** A picture and a title that lead to the same page. */
function hasLinkedPicture(element: HtmlElement): boolean {
  const pictured = new Set<string>();
  const titled = new Set<string>();
  for (const link of element.querySelectorAll('a[href]')) {
    const target = targetOf(link);
    if (target === null) continue;
    if (link.querySelector('img, picture, amp-img')) pictured.add(target);
    if (lettersOf(link) >= SHORTEST_TITLE) titled.add(target);
  }
  return [...pictured].some((target) => titled.has(target));
}

/** Whether a small box leads to another story: its headline, or its picture and title, are links to it. */
export const isTeaser = (element: HtmlElement): boolean =>
  hasLinkedHeading(element) || hasLinkedPicture(element);

const LONGEST_TIME = 40;
/** A clock before who wrote then, without a sentence. */
const CLOCK = /^\s*\d{1,2}[:.]\d{2}(?![\d%])[^.!?…]*$/;

/** Whether all that an element says is a time, and who wrote then. */
export function isTimeAlone(element: HtmlElement): boolean {
  const letters = lettersOf(element);
  if (letters > LONGEST_TIME) return false;
  if (CLOCK.test(element.textContent ?? '')) return true;
  if (!element.querySelector('time')) return false;
  const rest = printedText(element, (inner) => /^(?:time|a|address)$/.test(inner.localName));
  return rest.replace(/\s+/g, '').length <= 3;
}
