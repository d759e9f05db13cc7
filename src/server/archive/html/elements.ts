import type { HtmlElement } from './dom';
import { styleOf } from './styles';

/** Elements of which nothing is read. */
const NEVER_READ: ReadonlySet<string> = new Set([
  ...[
    'applet',
    'area',
    'base',
    'button',
    'canvas',
    'datalist',
    'embed',
    'frame',
    'frameset',
    'head',
  ],
  ...['input', 'link', 'map', 'math', 'meta', 'meter', 'noembed', 'noframes', 'object', 'option'],
  ...['param', 'progress', 'script', 'select', 'source', 'style', 'svg', 'template', 'textarea'],
  ...['title', 'track', 'dialog'],
]);

/** Elements that begin a line of their own. */
const OF_THEIR_OWN: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details'],
  ...['dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2'],
  ...['h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main', 'menu'],
  ...['nav', 'ol', 'p', 'pre', 'search', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot'],
  ...['th', 'thead', 'tr', 'ul', 'amp-img', 'amp-carousel'],
]);

/** Classes of words that only screen readers say. */
const FOR_SCREEN_READERS =
  /(?:^|\s)(?:sr-only|screen-reader-text|visually-?hidden|a11y-hidden|(?:is|u)-visually-hidden|screen-?readers?-only|element-invisible|assistive-text)(?:\s|$)/i;

/** Whether an element is pressed to show a picture large. */
function isPressedPicture(element: HtmlElement): boolean {
  if (element.localName !== 'button') return false;
  if (element.querySelector('figure, figcaption') !== null) return true;
  // With words in it that are no caption, a button shows a sign of what it does.
  const isPicture = element.querySelector('picture, img, amp-img') !== null;
  return isPicture && (element.textContent ?? '').trim() === '';
}

/** Whether nothing of an element is shown. */
export function isUnread(element: HtmlElement): boolean {
  if (NEVER_READ.has(element.localName) && !isPressedPicture(element)) return true;
  if (element.hasAttribute('hidden')) return true;
  if (FOR_SCREEN_READERS.test(element.getAttribute('class') ?? '')) return true;
  const style = styleOf(element);
  return style.get('display') === 'none' || style.get('visibility') === 'hidden';
}

export const isBlock = ({ localName }: HtmlElement): boolean => OF_THEIR_OWN.has(localName);

/** The level of a subhead, of the two that a story has; null for what is none. */
export function subheadLevel(element: HtmlElement): 2 | 3 | null {
  const [, byName] = /^h([1-6])$/.exec(element.localName) ?? [];
  const level =
    byName ??
    (element.getAttribute('role') === 'heading' ? element.getAttribute('aria-level') : null);
  if (level === null) return null;
  return Number(level) <= 2 ? 2 : 3;
}
