import type { Block, InlineNode, InlineText, ListNode } from '../../../../types/blocks';
import { safeLink } from '../../delivery';

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const nodesIn = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

const MARKS = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const;

/** Deeper than any text that somebody wrote by hand. */
const MAX_DEPTH = 50;

/** A picture that an editor put into the text itself, as Strapi's editor keeps it. */
export interface TextPicture {
  image: Node;
}

function textOf(node: Node, text: string): InlineText {
  const marks = MARKS.filter((mark) => node[mark] === true).map((mark) => [mark, true] as const);
  return { type: 'text', text, ...Object.fromEntries(marks) };
}

function inlineNodes(value: unknown, base: string | null, depth = 0): InlineNode[] {
  if (depth > MAX_DEPTH) return [];
  return nodesIn(value).flatMap((node): InlineNode[] => {
    if (typeof node.text === 'string') return node.text === '' ? [] : [textOf(node, node.text)];
    const inner = inlineNodes(node.children, base, depth + 1);
    const url = node.type === 'link' ? safeLink(node.url, base) : null;
    const words = inner.flatMap((each) => (each.type === 'link' ? each.children : [each]));
    return url === null || words.length === 0 ? inner : [{ type: 'link', url, children: words }];
  });
}

function listOf(node: Node, base: string | null, level: number): ListNode | null {
  const children = nodesIn(node.children).flatMap((child): ListNode['children'] => {
    if (child.type === 'list') {
      const inner = level < MAX_DEPTH ? listOf(child, base, level + 1) : null;
      return inner ? [inner] : [];
    }
    const words = inlineNodes(child.children, base);
    return words.length === 0 ? [] : [{ type: 'list-item', children: words }];
  });
  if (children.length === 0) return null;
  const format = node.format === 'ordered' ? 'ordered' : 'unordered';
  return { type: 'list', format, ...(level > 0 && { indentLevel: level }), children };
}

function blockOf(node: Node, base: string | null): Block | null {
  if (node.type === 'list') return listOf(node, base, 0);
  const children = inlineNodes(node.children, base);
  if (!children.some((each) => each.type === 'link' || each.text.trim() !== '')) return null;
  switch (node.type) {
    case 'heading':
      return { type: 'heading', level: Number(node.level) > 2 ? 3 : 2, children };
    case 'quote':
      return { type: 'quote', children };
    case 'code': {
      const texts = children.flatMap((each) => (each.type === 'link' ? each.children : [each]));
      return { type: 'code', language: 'plaintext', children: texts };
    }
    default:
      return { type: 'paragraph', children };
  }
}

/**
 * A text of Strapi's editor as the blocks that a story is made of: no empty lines, links absolute and safe, and
 * its pictures apart, in their places.
 *
 * @param base what relative links are relative to
 */
export const plainBlocks = (nodes: unknown, base: string | null): Array<Block | TextPicture> =>
  nodesIn(nodes).flatMap((node): Array<Block | TextPicture> => {
    if (node.type === 'image') return isNode(node.image) ? [{ image: node.image }] : [];
    const block = blockOf(node, base);
    return block ? [block] : [];
  });
