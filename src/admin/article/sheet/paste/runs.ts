import type { InlineNode, InlineText } from './blocks';
import { isRightToLeft, withoutDirections, withoutFurniture } from './characters';

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

const isAlike = (one: Look, other: Look): boolean =>
  one === other || (one.link === other.link && MARKS.every((mark) => one[mark] === other[mark]));

/** Gathers the words of a block as they come; spaces as HTML reads them. */
export class RunCollector {
  private runs: Run[] = [];
  private endsInSpace = true;

  /** @param keepsBreaks whether the ends of its lines are meant */
  add(text: string, look: Look, keepsBreaks = false): void {
    const [spaces, breaks] = keepsBreaks ? [/[ \t\f]+/g, /\r\n?/g] : [/[ \t\n\r\f]+/g, null];
    let own = (breaks ? text.replace(breaks, '\n') : text).replace(spaces, ' ');
    own = withoutFurniture(own);
    if (this.endsInSpace && own.startsWith(' ')) own = own.slice(1);
    if (own === '') return;
    this.endsInSpace = own.endsWith(' ') || own.endsWith('\n');
    const last = this.runs.at(-1);
    if (last && isAlike(last.look, look)) last.text += own;
    else this.runs.push({ text: own, look });
  }

  break(look: Look): void {
    this.add('\n', look, true);
    this.endsInSpace = true;
  }

  /** Its lines, without space around them, and with none in it anew; an empty line stays an empty list. */
  take(): Run[][] {
    const { runs } = this;
    this.runs = [];
    this.endsInSpace = true;
    if (runs.every(({ text }) => text.trim() === '')) return [];
    return linesOf(runs).map(cleanLine);
  }
}

function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const { text, look } of runs) {
    text.split('\n').forEach((piece, index) => {
      if (index > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push({ text: piece, look });
    });
  }
  return lines;
}

function cleanLine(line: Run[]): Run[] {
  const keepsDirections = line.some(({ text }) => isRightToLeft(text));
  const clean = line
    .map(({ text, look }) => ({ text: withoutDirections(text, keepsDirections), look }))
    .filter(({ text }) => text !== '');
  return trimmed(clean);
}

/** Without space at both ends, wherever runs begin and end. */
function trimmed(line: Run[]): Run[] {
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

/** A line in two, behind so many of its characters. */
export function cutLine(line: readonly Run[], at: number): [Run[], Run[]] {
  const before: Run[] = [];
  const behind: Run[] = [];
  let left = at;
  for (const { text, look } of line) {
    if (left > 0) before.push({ text: text.slice(0, left), look });
    if (text.length > left) behind.push({ text: text.slice(Math.max(left, 0)), look });
    left -= text.length;
  }
  return [before, behind];
}

/** Words without a mark; none where there is no text. */
export const plainLine = (text: string): Run[] => (text === '' ? [] : [{ text, look: PLAIN }]);

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

/** Words as the editor keeps them: it has a text, be it empty, on both sides of each link. */
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
