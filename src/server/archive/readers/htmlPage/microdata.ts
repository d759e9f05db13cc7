import { nodesOf, isElement, type HtmlDocument, type HtmlElement } from '../../html/page';
import type { LinkedNode } from './jsonLd';

const ADDRESSES: Readonly<Record<string, string>> = {
  a: 'href',
  area: 'href',
  link: 'href',
  img: 'src',
  iframe: 'src',
  audio: 'src',
  video: 'src',
  source: 'src',
  time: 'datetime',
  data: 'value',
  object: 'data',
};

function valueOf(element: HtmlElement): string {
  const content = element.getAttribute('content');
  if (content !== null) return content.trim();
  const attribute = ADDRESSES[element.localName];
  const address = attribute === undefined ? null : element.getAttribute(attribute);
  return (address ?? element.textContent ?? '').trim();
}

/** Under a picture these are of the picture, though nothing says that an item of its own is meant. */
const OF_PICTURES: ReadonlySet<string> = new Set(['author', 'creator', 'copyrightHolder']);

/** Whether an element is in an item that is in a figure too. */
function isItemIn(element: HtmlElement): boolean {
  const figure = element.closest('figure, figcaption');
  const item = element.parentElement?.closest('[itemscope]') ?? null;
  return figure !== null && item !== null && (figure === item || figure.contains(item));
}

type Open = Record<string, unknown[]>;

function collect(tree: HtmlElement, node: Open): void {
  for (const child of nodesOf(tree)) {
    if (!isElement(child)) continue;
    const names = child.getAttribute('itemprop')?.split(/\s+/).filter(Boolean) ?? [];
    const isItem = child.hasAttribute('itemscope');
    const value = isItem ? itemOf(child) : null;
    for (const name of names) {
      if (!OF_PICTURES.has(name) || child.closest('figure, figcaption') === null || isItemIn(child))
        (node[name] ??= []).push(value ?? valueOf(child));
    }
    if (!isItem) collect(child, node);
  }
}

function itemOf(element: HtmlElement): LinkedNode {
  const node: Open = {};
  collect(element, node);
  return { ...node, '@type': (element.getAttribute('itemtype') ?? '').split(/\s+/) };
}

/** The articles of a page's microdata, as nodes of linked data. */
export function readMicrodata(document: HtmlDocument): LinkedNode[] {
  const items = document.querySelectorAll('[itemscope][itemtype*="schema.org" i]');
  const nodes: LinkedNode[] = [];
  for (const item of items) {
    const isOutermost = !item.parentElement?.closest('[itemscope]');
    const isPage = /WebPage$/.test(item.getAttribute('itemtype') ?? '');
    const isArticle = /(?:Article|BlogPosting)(?:\s|$)/.test(item.getAttribute('itemtype') ?? '');
    if (isArticle || (isOutermost && !isPage)) nodes.push(itemOf(item));
  }
  return nodes;
}
