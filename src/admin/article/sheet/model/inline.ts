import type { SerializedLexicalNode, SerializedLineBreakNode, SerializedTextNode } from 'lexical';
import type { SerializedLinkNode } from '@lexical/link';
import { isPlain, type Plain } from '../../../plain';

/** The marks of Strapi's texts, by their bits in Lexical's `format`. */
const MARKS: ReadonlyArray<readonly [mark: string, bit: number]> = [
  ['bold', 1],
  ['italic', 2],
  ['strikethrough', 4],
  ['underline', 8],
  ['code', 16],
];
const KNOWN_TEXT = new Set(['type', 'text', ...MARKS.map(([mark]) => mark)]);
const KNOWN_LINK = new Set(['type', 'url', 'children', 'rel', 'target']);

const hasOnly = (node: Plain, known: ReadonlySet<string>) =>
  Object.keys(node).every((key) => known.has(key));

const isString = (value: unknown): value is string => typeof value === 'string';
const isAbsentOr = (value: unknown): value is string | null | undefined =>
  value === undefined || value === null || isString(value);

const textNode = (text: string, format: number): SerializedTextNode => ({
  type: 'text',
  version: 1,
  text,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
});
const lineBreak: SerializedLineBreakNode = { type: 'linebreak', version: 1 };

/** Strapi keeps a break as a character of the text, the sheet as a node of its own. */
function textToSheet(node: Plain): SerializedLexicalNode[] | null {
  if (!isString(node.text) || !hasOnly(node, KNOWN_TEXT)) return null;
  const format = MARKS.reduce((bits, [mark, bit]) => (node[mark] === true ? bits | bit : bits), 0);
  return node.text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [lineBreak] : []),
      ...(line === '' ? [] : [textNode(line, format)]),
    ]);
}

function linkToSheet(node: Plain): SerializedLexicalNode[] | null {
  const { url, rel, target } = node;
  if (!isString(url) || !isAbsentOr(rel) || !isAbsentOr(target) || !hasOnly(node, KNOWN_LINK)) {
    return null;
  }
  const children = inlineToSheet(node.children, false);
  if (children === null) return null;
  const link: SerializedLinkNode = {
    type: 'link',
    version: 1,
    url,
    rel: rel ?? null,
    target: target ?? null,
    title: null,
    children,
    direction: null,
    format: '',
    indent: 0,
  };
  return [link];
}

/**
 * The words of a block as the sheet holds them.
 *
 * @returns null where something among them is unknown, so that the block is kept as it is
 */
export function inlineToSheet(nodes: unknown, links = true): SerializedLexicalNode[] | null {
  if (!Array.isArray(nodes)) return null;
  const made: SerializedLexicalNode[] = [];
  for (const node of nodes as unknown[]) {
    if (!isPlain(node)) return null;
    let part: SerializedLexicalNode[] | null = null;
    if (node.type === 'text') part = textToSheet(node);
    else if (node.type === 'link' && links) part = linkToSheet(node);
    if (part === null) return null;
    made.push(...part);
  }
  return made;
}

const marksOf = (format: number) =>
  Object.fromEntries(MARKS.filter(([, bit]) => format & bit).map(([mark]) => [mark, true]));

const sameMarks = (a: Plain, b: Plain) => MARKS.every(([mark]) => a[mark] === b[mark]);

/** Adds words behind those that are there: to the last ones where the marks are theirs. */
function addText(to: Plain[], text: Plain): void {
  const last = to.at(-1);
  if (last?.type === 'text' && sameMarks(last, text)) {
    to[to.length - 1] = { ...last, text: `${String(last.text)}${String(text.text)}` };
  } else to.push(text);
}

function linkFromSheet({ url, rel, target, children }: SerializedLinkNode): Plain {
  return {
    type: 'link',
    url,
    ...(rel && { rel }),
    ...(target && { target }),
    children: inlineFromSheet(children),
  };
}

/** The words of a block as Strapi keeps them; never none: Strapi's editor wants a text in each block. */
export function inlineFromSheet(nodes: readonly SerializedLexicalNode[]): Plain[] {
  const made: Plain[] = [];
  for (const node of nodes) {
    const last = made.at(-1);
    if (node.type === 'link' || node.type === 'autolink') {
      made.push(linkFromSheet(node as SerializedLinkNode));
    } else if (node.type === 'linebreak') {
      // A break has no marks of its own.
      addText(made, last?.type === 'text' ? { ...last, text: '\n' } : { type: 'text', text: '\n' });
    } else if ('text' in node) {
      const { text, format } = node as SerializedTextNode;
      addText(made, { type: 'text', text, ...marksOf(format) });
    }
  }
  return made.length === 0 ? [{ type: 'text', text: '' }] : made;
}
