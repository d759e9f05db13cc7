import type { InlineNode, InlineText } from '../../types/blocks';

const MARKS = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const;

/** How words look, and where they lead. */
export interface Look extends Readonly<Record<(typeof MARKS)[number], boolean>> {
  readonly link: string | null;
}

/** Words of one look. */
export interface Run {
  text: string;
  look: Look;
}

export const PLAIN: Look = {
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  code: false,
  link: null,
};

export const isAlike = (one: Look, other: Look): boolean =>
  one === other || (one.link === other.link && MARKS.every((mark) => one[mark] === other[mark]));

/** Without space at both ends, wherever runs begin and end. */
export function trimmedLine(line: readonly Run[]): Run[] {
  let from = 0;
  let to = line.length;
  while (from < to && line[from]?.text.trim() === '') from += 1;
  while (to > from && line[to - 1]?.text.trim() === '') to -= 1;
  return line.slice(from, to).map(({ text, look }, index, all) => {
    const begun = index === 0 ? text.trimStart() : text;
    return { text: index === all.length - 1 ? begun.trimEnd() : begun, look };
  });
}

/** Lines as one, with something between them, which looks like what is on both sides. */
export function joined(lines: readonly Run[][], between: string): Run[] {
  const all: Run[] = [];
  for (const line of lines) {
    const [before, after] = [all.at(-1)?.look, line[0]?.look];
    if (before && after) {
      all.push({ text: between, look: isAlike(before, after) ? before : PLAIN });
    }
    for (const run of line) all.push(run);
  }
  return all;
}

export const wordsOfLine = (line: readonly Run[]): string => line.map(({ text }) => text).join('');

function addText(nodes: Array<InlineNode | InlineText>, { text, look }: Run): void {
  const last = nodes.at(-1);
  if (last?.type === 'text' && MARKS.every((mark) => look[mark] === (last[mark] ?? false))) {
    last.text += text;
    return;
  }
  const node: InlineText = { type: 'text', text };
  for (const mark of MARKS) if (look[mark]) node[mark] = true;
  nodes.push(node);
}

const emptyText = (): InlineText => ({ type: 'text', text: '' });

/** Words as Strapi's editor keeps them: it has a text, be it empty, on both sides of each link. */
export function inlineNodes(line: readonly Run[]): InlineNode[] {
  const nodes: InlineNode[] = [];
  for (const run of line) {
    const { link } = run.look;
    if (link === null) {
      addText(nodes, run);
      continue;
    }
    let last = nodes.at(-1);
    if (last?.type !== 'link' || last.url !== link) {
      if (last?.type !== 'text') nodes.push(emptyText());
      last = { type: 'link', url: link, children: [] };
      nodes.push(last);
    }
    addText(last.children, run);
  }
  if (nodes.at(-1)?.type !== 'text') nodes.push(emptyText());
  return nodes;
}
