import type { Block, InlineNode } from '../../../../../types/blocks';
import type { ReadPart } from '../../story';
import { readDateline, type Dateline } from '../newsPage';

const textOfNodes = (nodes: readonly InlineNode[]): string =>
  nodes.map((node) => (node.type === 'link' ? textOfNodes(node.children) : node.text)).join('');

const linesOf = (block: Block): string[] =>
  block.type === 'list'
    ? block.children.flatMap((child) =>
        child.type === 'list' ? linesOf(child) : [textOfNodes(child.children)]
      )
    : [textOfNodes(block.children)];

/** The paragraphs of a story in plain text. */
export const textsOfParts = (parts: readonly ReadPart[]): string[] =>
  parts.flatMap((part) => {
    if (part.type === 'text') return part.blocks.flatMap(linesOf);
    return part.type === 'quote' ? [part.text] : [];
  });

/** The nodes of a paragraph without so many of its first characters. */
function withoutStart(nodes: readonly InlineNode[], length: number): InlineNode[] {
  let left = length;
  return nodes.flatMap((node): InlineNode[] => {
    const size = textOfNodes([node]).length;
    const cut = Math.min(left, size);
    left -= cut;
    if (cut === 0) return [node];
    if (node.type === 'text') return cut === size ? [] : [{ ...node, text: node.text.slice(cut) }];
    const children = withoutStart(node.children, cut).filter((child) => child.type === 'text');
    return children.length === 0 ? [] : [{ ...node, children }];
  });
}

/** Takes the dateline off the first paragraph. */
export function takeDateline(parts: readonly ReadPart[]): {
  parts: ReadPart[];
  dateline: Dateline | null;
} {
  const first = parts.findIndex(({ type }) => type === 'text');
  const part = parts[first];
  const block = part?.type === 'text' ? part.blocks[0] : undefined;
  if (part?.type !== 'text' || block?.type !== 'paragraph')
    return { parts: [...parts], dateline: null };
  const text = textOfNodes(block.children);
  const dateline = readDateline(text);
  if (!dateline || !text.endsWith(dateline.rest)) return { parts: [...parts], dateline: null };
  const children = withoutStart(block.children, text.length - dateline.rest.length);
  const blocks = [{ ...block, children }, ...part.blocks.slice(1)];
  return {
    parts: parts.map((each, index) => (index === first ? { ...part, blocks } : each)),
    dateline,
  };
}
