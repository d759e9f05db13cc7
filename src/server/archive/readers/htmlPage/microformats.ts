import { isElement, nodesOf, type HtmlDocument, type HtmlElement } from '../../html/page';
import type { LinkedNode } from './jsonLd';

/**
 * Classes of h-entry (microformats.org/wiki/h-entry) and of hEntry before it, which themes of WordPress still
 * write, by the property of schema.org that says the same.
 */
const PROPERTIES: Readonly<Record<string, string>> = {
  'p-name': 'headline',
  'entry-title': 'headline',
  'p-summary': 'description',
  'entry-summary': 'description',
  'dt-published': 'datePublished',
  published: 'datePublished',
  'dt-updated': 'dateModified',
  updated: 'dateModified',
  'p-author': 'author',
  author: 'author',
  'p-category': 'keywords',
  'u-featured': 'image',
  'u-url': 'url',
  // What Medium calls it in its exports.
  'p-canonical': 'url',
};

const ENTRY = '.h-entry, .hentry';

const classesOf = (element: HtmlElement): string[] =>
  (element.getAttribute('class') ?? '').split(/\s+/);

const wordsOf = (element: HtmlElement | null): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** A card, or a text that is one's name. */
function personOf(element: HtmlElement): LinkedNode {
  const name = element.querySelector('.p-name, .fn') ?? element;
  const link = [element, ...element.querySelectorAll('a.u-url, a.url')].find((each) =>
    /^https?:/i.test(each.getAttribute('href') ?? '')
  );
  const url = link?.getAttribute('href');
  return { '@type': 'Person', name: wordsOf(name), ...(url && { url }) };
}

const ADDRESSES: Readonly<Record<string, string>> = { img: 'src', a: 'href', data: 'value' };

function valueOf(property: string, element: HtmlElement): unknown {
  if (property === 'author') return personOf(element);
  if (property.startsWith('date')) {
    return element.getAttribute('datetime') ?? element.getAttribute('title') ?? wordsOf(element);
  }
  const isAddress = property === 'image' || property === 'url';
  const attribute = isAddress ? ADDRESSES[element.localName] : undefined;
  return attribute === undefined ? wordsOf(element) : element.getAttribute(attribute);
}

function collect(tree: HtmlElement, node: Record<string, unknown[]>): void {
  for (const child of nodesOf(tree)) {
    if (!isElement(child)) continue;
    const classes = classesOf(child);
    const found = new Set(classes.flatMap((name) => PROPERTIES[name] ?? []));
    for (const property of found) {
      const value = valueOf(property, child);
      if (value) (node[property] ??= []).push(value);
    }
    // A card, a cited story or a comment has names and dates of its own.
    const isItem = classes.some((name) => /^h-[a-z]|^(?:vcard|hentry)$/.test(name));
    if (!isItem) collect(child, node);
  }
}

/**
 * The story that a page marks up by microformats, as nodes of linked data. Themes mark teasers as they mark the
 * story, so it is the one entry that has the heading of the page.
 */
export function readMicroformats(document: HtmlDocument): LinkedNode[] {
  const entries = [...document.querySelectorAll(ENTRY)].filter(
    (entry) => entry.querySelector('h1') !== null && !entry.parentElement?.closest(ENTRY)
  );
  const [entry] = entries;
  if (!entry || entries.length > 1) return [];
  const node: Record<string, unknown[]> = {};
  collect(entry, node);
  return [{ ...node, '@type': 'Article' }];
}
