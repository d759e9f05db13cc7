import { parseHTML } from 'linkedom';
import { limitDepth } from './depth';

/** What is used of a page's nodes; the server is compiled without the types of browsers. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  textContent: string | null;
  readonly parentElement: HtmlElement | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly previousSibling: HtmlNode | null;
  remove(): void;
}

/** A document or an element. */
interface HtmlTree extends HtmlNode {
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

export interface HtmlElement extends HtmlTree {
  readonly localName: string;
  readonly className: string;
  readonly id: string;
  readonly outerHTML: string;
  readonly children: Iterable<HtmlElement>;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  hasAttribute(name: string): boolean;
  readonly childNodes: Iterable<HtmlNode>;
  append(...nodes: HtmlNode[]): void;
  replaceWith(...nodes: HtmlNode[]): void;
  closest(selector: string): HtmlElement | null;
  contains(node: HtmlNode): boolean;
  matches(selector: string): boolean;
}

export interface HtmlDocument extends HtmlTree {
  readonly documentElement: HtmlElement | null;
  createElement(name: string): HtmlElement;
}

const ELEMENT = 1;
const TEXT = 3;

export const isElement = (node: HtmlNode): node is HtmlElement => node.nodeType === ELEMENT;
export const isText = (node: HtmlNode): boolean => node.nodeType === TEXT;

/** Some attribute may be named in capitals, as in pages of the nineties. */
const CAPITALS = /\s[a-z-]*[A-Z][\w-]*\s?=/;

/** linkedom finds an attribute by the letters it was written in: `<IMG SRC=…>` has no `src`. */
function nameInSmallLetters(document: HtmlDocument): void {
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const small = name.toLowerCase();
      if (small === name) continue;
      element.removeAttribute(name);
      if (!element.hasAttribute(small)) element.setAttribute(small, value);
    }
  }
}

/** Signs that begin a node; no page has as many, and each costs memory. */
const MOST_SIGNS = 1_000_000;

function hasTooManySigns(html: string): boolean {
  let signs = 0;
  for (let at = 0; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === LESS_THAN || code === AMPERSAND) signs += 1;
  }
  return signs > MOST_SIGNS;
}

const LESS_THAN = 0x3c;
const AMPERSAND = 0x26;

/** HTML of so many nodes that they would fill the memory: only its words, without tags. */
const wordsAlone = (html: string): string =>
  `<p>${html
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replaceAll('<', '‹')
    .replaceAll('&', '＆')}</p>`;

/** Reads a page or a piece of one; in no more depth than a page has. Nothing of it is run or fetched. */
export function parseHtml(html: string): HtmlDocument {
  const text = hasTooManySigns(html) ? wordsAlone(html) : limitDepth(html);
  const { document } = parseHTML(text) as unknown as { document: HtmlDocument };
  if (CAPITALS.test(html)) nameInSmallLetters(document);
  return document;
}

/** The elements and texts right inside one. */
export function* nodesOf(tree: HtmlNode): Generator<HtmlNode> {
  for (let node = tree.firstChild; node; node = node.nextSibling) yield node;
}

/** What an element is called by its page, for hints: its classes, id, role and names for machines. */
export const hintsOf = (element: HtmlElement): string =>
  ['class', 'id', 'role', 'itemprop', 'rel', 'data-testid']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ');
