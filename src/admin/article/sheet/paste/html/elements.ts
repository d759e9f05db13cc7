import type { Declarations } from './declarations';

/** Elements of which nothing is text. */
export const UNREAD: ReadonlySet<string> = new Set([
  ...[
    'applet',
    'area',
    'audio',
    'base',
    'button',
    'canvas',
    'datalist',
    'embed',
    'frame',
    'frameset',
  ],
  ...['head', 'input', 'link', 'map', 'math', 'meta', 'meter', 'noembed', 'noframes', 'noscript'],
  ...['object', 'option', 'param', 'progress', 'script', 'select', 'source', 'style', 'svg'],
  ...['template', 'textarea', 'title', 'track', 'video'],
]);

/** Elements that begin a line of their own. */
export const BLOCKS: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details'],
  ...['dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'legend', 'li', 'main', 'menu'],
  ...['nav', 'ol', 'p', 'pre', 'search', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot'],
  ...['th', 'thead', 'tr', 'ul'],
]);

/** What is not seen where it comes from, and comments of a word processor. */
export function isUnseen(element: Element, styles: readonly Declarations[]): boolean {
  if (element.hasAttribute('hidden')) return true;
  if (element.localName === 'a' && /^#_?cmnt/.test(element.getAttribute('href') ?? '')) return true;
  return styles.some(
    (style) =>
      style.get('display') === 'none' ||
      style.get('visibility') === 'hidden' ||
      style.get('mso-hide') === 'all' ||
      style.get('mso-special-character') === 'comment' ||
      /^comment/.test(style.get('mso-element') ?? '')
  );
}

/** Room between words, which programs write with spaces that do not break, so that none is lost on the way. */
export const isSpacing = (element: Element, styles: readonly Declarations[]): boolean =>
  element.classList.contains('Apple-converted-space') ||
  (element.localName === 'span' &&
    element.attributes.length === 0 &&
    element.textContent === '\u00a0') ||
  styles.some((style) => style.has('mso-spacerun') || style.has('mso-tab-count'));

/** Marks of a list that Word writes before the words of an item. */
export const isListMark = (styles: readonly Declarations[]): boolean =>
  styles.some((style) => style.get('mso-list') === 'ignore');

const HIGHER = 2;
const LOWER = 3;

const levelOf = (number: number): 2 | 3 => (number <= HIGHER ? HIGHER : LOWER);

/** Names of paragraph styles, without the room that Word leaves for translations of them. */
const BY_STYLE_NAME: Readonly<Record<string, 2 | 3>> = {
  msotitle: HIGHER,
  msosubtitle: LOWER,
  title: HIGHER,
  subtitle: LOWER,
};

const STYLE_OF_WORDS = 'data-ccp-parastyle';

/** The level of a subhead, of the two that a story has; null for what is none. */
export function headingLevel(element: Element, styles: readonly Declarations[]): 2 | 3 | null {
  const { localName } = element;
  const byName = /^h([1-6])$/.exec(localName)?.[1];
  if (byName !== undefined) return levelOf(Number(byName));
  if (element.getAttribute('role') === 'heading') {
    return levelOf(Number(element.getAttribute('aria-level') ?? HIGHER));
  }
  if (localName !== 'p' && localName !== 'div') return null;
  for (const name of element.classList) {
    // `title` is what many pages call many things; LibreOffice writes it on paragraphs.
    const level =
      localName === 'p' || name.startsWith('Mso') ? BY_STYLE_NAME[name.toLowerCase()] : undefined;
    if (level !== undefined) return level;
  }
  const words = element.firstElementChild?.getAttribute(STYLE_OF_WORDS)?.toLowerCase() ?? '';
  const outline = styles.map((style) => style.get('mso-outline-level')).find((each) => each);
  return BY_STYLE_NAME[words] ?? (outline === undefined ? null : outlineLevel(outline));
}

function outlineLevel(outline: string): 2 | 3 | null {
  const number = Number(outline);
  return number >= 1 && number <= 6 ? levelOf(number) : null;
}

/** Whether a heading is the one of the whole page or document. */
export const isTitleElement = (element: Element): boolean =>
  element.localName === 'h1' ||
  /^(?:Mso)?title$/i.test(element.className) ||
  element.firstElementChild?.getAttribute(STYLE_OF_WORDS)?.toLowerCase() === 'title';

/** Names that word processors and publishing systems give to the words under a picture. */
const OF_PICTURES =
  /^(?:mso)?caption$|^wp-caption-text$|^(?:image|photo|picture|figure)[-_]+caption(?:[-_]+text)?$/i;

/** Whether an element holds what is written under a picture. */
export const isOfPicture = (element: Element): boolean =>
  element.localName === 'figcaption' ||
  (element.localName !== 'table' && [...element.classList].some((name) => OF_PICTURES.test(name)));

/** Whether an element is a quotation, and not a mail that was answered or sent on. */
export const isQuotation = (element: Element): boolean =>
  element.localName === 'blockquote'
    ? element.getAttribute('type') !== 'cite' && !element.classList.contains('gmail_quote')
    : /^Mso(?:Intense)?Quote$/.test(element.className);
