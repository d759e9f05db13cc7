import type { SerializedElementNode, SerializedLexicalNode } from 'lexical';
import type { SerializedListItemNode, SerializedListNode } from '@lexical/list';
import type { SerializedHeadingNode } from '@lexical/rich-text';
import { inlineFromSheet, inlineToSheet } from './inline';
import { isPlain, type Plain } from '../../../plain';

const element = { version: 1, direction: null, format: '', indent: 0 } as const;

const LIST_TYPES = { ordered: 'number', unordered: 'bullet' } as const;
const LEVELS = [1, 2, 3, 4, 5, 6];

/** Fields of a block that the sheet edits. Others are kept with the block. */
const EDITED: Readonly<Record<string, readonly string[]>> = {
  paragraph: ['type', 'children'],
  heading: ['type', 'children', 'level'],
  quote: ['type', 'children'],
  list: ['type', 'children', 'format', 'indentLevel'],
};

function wordsToSheet(block: Plain, shell: Plain): SerializedLexicalNode | null {
  const children = inlineToSheet(block.children);
  return children && ({ ...element, ...shell, children } as SerializedElementNode);
}

/** An item holds its words, or one list that stands below the item before it. */
function itemToSheet(item: unknown, value: number): SerializedListItemNode | null {
  const made = isPlain(item)
    ? item.type === 'list'
      ? listToSheet(item)
      : item.type === 'list-item'
        ? inlineToSheet(item.children)
        : null
    : null;
  if (made === null) return null;
  return {
    ...element,
    type: 'listitem',
    value,
    checked: undefined,
    children: Array.isArray(made) ? made : [made],
  };
}

function listToSheet(block: Plain): SerializedListNode | null {
  const { format, children } = block;
  if ((format !== 'ordered' && format !== 'unordered') || !Array.isArray(children)) return null;
  const items = children.map((item: unknown, index) => itemToSheet(item, index + 1));
  if (items.includes(null) || items.length === 0) return null;
  return {
    ...element,
    type: 'list',
    listType: LIST_TYPES[format],
    tag: format === 'ordered' ? 'ol' : 'ul',
    start: 1,
    children: items as SerializedListItemNode[],
  };
}

/**
 * A block of Strapi's texts as the sheet holds it.
 *
 * @returns null for one that the sheet cannot edit: code, a picture, what another plugin made
 */
export function blockToSheet(block: unknown): SerializedLexicalNode | null {
  if (!isPlain(block)) return null;
  if (block.type === 'paragraph') return wordsToSheet(block, { type: 'paragraph' });
  if (block.type === 'quote') return wordsToSheet(block, { type: 'quote' });
  if (block.type === 'heading' && LEVELS.includes(block.level as number)) {
    return wordsToSheet(block, { type: 'heading', tag: `h${String(block.level)}` });
  }
  return block.type === 'list' ? listToSheet(block) : null;
}

function listFromSheet({ listType, children }: SerializedListNode, depth: number): Plain {
  return {
    type: 'list',
    format: listType === 'number' ? 'ordered' : 'unordered',
    ...(depth > 0 && { indentLevel: depth }),
    children: (children as SerializedListItemNode[]).flatMap((item) => {
      const lists = item.children.filter(({ type }) => type === 'list') as SerializedListNode[];
      const words = item.children.filter(({ type }) => type !== 'list');
      return [
        ...(words.length > 0 || lists.length === 0
          ? [{ type: 'list-item', children: inlineFromSheet(words) }]
          : []),
        ...lists.map((list) => listFromSheet(list, depth + 1)),
      ];
    }),
  };
}

/** A block of the sheet as Strapi keeps it. */
export function blockFromSheet(node: SerializedLexicalNode): Plain {
  const children = 'children' in node ? (node as SerializedElementNode).children : [];
  if (node.type === 'list') return listFromSheet(node as SerializedListNode, 0);
  if (node.type === 'heading') {
    const level = Number((node as SerializedHeadingNode).tag.slice(1));
    return { type: 'heading', level, children: inlineFromSheet(children) };
  }
  const type = node.type === 'quote' ? 'quote' : 'paragraph';
  return { type, children: inlineFromSheet(children) };
}

/** The changed block with what the former one had besides what the sheet edits. */
export function withFormerFields(block: Plain, former: unknown): Plain {
  if (!isPlain(former) || former.type !== block.type) return block;
  const edited = EDITED[String(block.type)] ?? [];
  const others = Object.entries(former).filter(([field]) => !edited.includes(field));
  return { ...Object.fromEntries(others), ...block };
}
