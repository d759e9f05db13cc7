import type { Block, ListNode } from '../../../../../../types/blocks';
import { hardLines, markdownInline, onOneLine } from './inline';

const indented = (lines: readonly string[], by: string): string[] =>
  lines.map((line) => (line === '' ? line : `${by}${line}`));

function fenced(text: string): string[] {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run + 1)));
  return [fence, ...text.split('\n'), fence];
}

interface Item {
  lines: string[];
}

/** @param isOther whether a list of the same kind stands before it, which it would grow together with */
function listLines({ format, children }: ListNode, isOther: boolean): string[] {
  const items: Item[] = [];
  for (const child of children) {
    if (child.type === 'list') {
      const inner = listLines(child, false);
      const item = items.at(-1);
      if (item) item.lines.push(...inner);
      else items.push({ lines: inner });
    } else items.push({ lines: hardLines(markdownInline(child.children)) });
  }
  const signs = format === 'ordered' ? ['.', ')'] : ['-', '*'];
  const sign = (isOther ? signs[1] : signs[0]) ?? '';
  return items.flatMap(({ lines: [first = '', ...more] }, index) => {
    const marker = format === 'ordered' ? `${index + 1}${sign} ` : `${sign} `;
    return [`${marker}${first}`, ...indented(more, ' '.repeat(marker.length))];
  });
}

/** Lines as a quotation. */
export const quotedLines = (lines: readonly string[]): string[] =>
  lines.map((line) => (line === '' ? '>' : `> ${line}`));

function blockLines(block: Block, isOther: boolean): string[] {
  switch (block.type) {
    case 'paragraph':
      return hardLines(markdownInline(block.children));
    case 'heading': {
      const words = hardLines(onOneLine(markdownInline(block.children))).join(' ');
      // Signs at the end of a heading would belong to its beginning.
      return [`${'#'.repeat(block.level)} ${words.replace(/(?<!#)(#+)$/, '\\$1')}`];
    }
    case 'quote':
      return quotedLines(hardLines(markdownInline(block.children)));
    case 'code':
      return fenced(block.children.map(({ text }) => text).join(''));
    case 'list':
      return listLines(block, isOther);
  }
}

/** Blocks of a text as CommonMark, each a paragraph of its own. */
export function markdownBlocks(blocks: readonly Block[]): string[] {
  const written: string[] = [];
  let isOther = false;
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    const isLike =
      block.type === 'list' && before?.type === 'list' && before.format === block.format;
    isOther = isLike && !isOther;
    written.push(blockLines(block, isOther).join('\n'));
  }
  return written;
}
