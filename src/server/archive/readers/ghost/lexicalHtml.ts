import { escapeAttribute, escapeText } from 'entities';
import { objectIn, objectsIn, firstText, type JsonObject } from '../../json/jsonFields';
import { cardHtml } from './cardHtml';

/** Deeper than this no editor nests. */
const MAX_DEPTH = 60;

/** Lexical keeps the formats of a text as bits. */
const FORMATS: ReadonlyArray<readonly [bit: number, tag: string]> = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [128, 'mark'],
];

function textHtml(node: JsonObject): string {
  const format = typeof node.format === 'number' ? node.format : 0;
  const written = escapeText(typeof node.text === 'string' ? node.text : '');
  return FORMATS.reduce(
    (html, [bit, tag]) => (format & bit ? `<${tag}>${html}</${tag}>` : html),
    written
  );
}

/** Told the type of each node that nobody knows. */
export type OnUnknown = (type: string) => void;

function nodeHtml(node: JsonObject, depth: number, onUnknown: OnUnknown): string {
  const type = firstText(node.type) ?? '';
  const inner = () =>
    depth > MAX_DEPTH
      ? ''
      : objectsIn(node.children)
          .map((child) => nodeHtml(child, depth + 1, onUnknown))
          .join('');
  switch (type) {
    case 'text':
    case 'extended-text':
      return textHtml(node);
    case 'tab':
      return ' ';
    case 'linebreak':
      return '<br>';
    case 'link':
    case 'autolink':
    case 'at-link':
      return `<a href="${escapeAttribute(firstText(node.url) ?? '')}">${inner()}</a>`;
    case 'heading':
    case 'extended-heading':
      return `<${headingTag(node)}>${inner()}</${headingTag(node)}>`;
    case 'quote':
    case 'extended-quote':
    case 'aside':
      return `<blockquote><p>${inner()}</p></blockquote>`;
    case 'list': {
      const tag = node.listType === 'number' ? 'ol' : 'ul';
      return `<${tag}>${inner()}</${tag}>`;
    }
    case 'listitem':
      return `<li>${inner()}</li>`;
    case 'paragraph':
      return `<p>${inner()}</p>`;
    case 'root':
      return inner();
  }
  const card = cardHtml(type, node);
  if (card !== null) return card;
  onUnknown(type);
  return inner();
}

const headingTag = (node: JsonObject) =>
  /^h[1-6]$/.test(String(node.tag)) ? String(node.tag) : 'h2';

/** A text of Ghost's editor as HTML; null for what is no Lexical. */
export function lexicalHtml(written: string, onUnknown: OnUnknown): string | null {
  try {
    const { root } = objectIn(JSON.parse(written));
    return root === undefined ? null : nodeHtml(objectIn(root), 0, onUnknown);
  } catch {
    return null;
  }
}
