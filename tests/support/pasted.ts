import fs from 'node:fs';
import path from 'node:path';
import type { Pasted } from '../../src/admin/article/sheet/paste';

const FOLDER = path.join(__dirname, 'clipboard');

/** What an application puts on the clipboard. */
export const clipboardOf = (name: string): string =>
  fs.readFileSync(path.join(FOLDER, name), 'utf8');

type Node = Record<string, unknown> & { children: Node[] };

const MARKS = [
  ['bold', '**'],
  ['italic', '*'],
  ['underline', '_'],
  ['strikethrough', '~'],
  ['code', '`'],
] as const;

const inline = (nodes: Node[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'link') return `[${inline(node.children)}](${String(node.url)})`;
      return MARKS.reduce(
        (text, [mark, sign]) => (node[mark] === true ? `${sign}${text}${sign}` : text),
        String(node.text)
      );
    })
    .join('');

const listLines = (list: Node): string[] =>
  list.children.flatMap((child) =>
    child.type === 'list'
      ? listLines(child).map((line) => `  ${line}`)
      : [`${list.format === 'ordered' ? '1.' : '-'} ${inline(child.children)}`]
  );

function blockLines(block: Node): string[] {
  switch (block.type) {
    case 'heading':
      return [`${'#'.repeat(Number(block.level))} ${inline(block.children)}`];
    case 'quote':
      return [`> ${inline(block.children)}`];
    case 'code':
      return [`\`\`\` ${inline(block.children)}`];
    case 'list':
      return listLines(block);
    default:
      return [inline(block.children)];
  }
}

/** What was pasted as one reads it, a line for each block. */
export const outlineOf = ({ parts }: Pick<Pasted, 'parts'>): string[] =>
  parts.flatMap((part) =>
    part.__component === 'newsroom.text'
      ? (part.text as Node[]).flatMap(blockLines)
      : [[part.__component, part.url, part.title].filter(Boolean).join(' ')]
  );
