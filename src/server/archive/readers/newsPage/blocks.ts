import type { StoryProblem } from '../../story';
import { clearDebris } from './debris';
import { endsSentence } from './wording';

export interface Line {
  text: string;
  /** The line of the page, counted from 1. */
  number: number;
  /** Lines with no empty line between them share a block. */
  block: number;
}

/** Text wrapped by hand or by a mail program ends its lines near one of the usual widths. */
const NARROWEST_WRAP = 55;
const WIDEST_WRAP = 100;
const SHARE_OF_WRAPPED_LINES = 0.7;
const SHORTEST_WRAPPED = 30;
/** Breaks amid a sentence that a block has at least where it was wrapped. */
const FEWEST_BREAKS = 2;

function splitLines(rows: readonly string[]): Line[] {
  const lines: Line[] = [];
  let block = 0;
  let isOpen = false;
  rows.forEach((row, index) => {
    for (const part of row.split('\n')) {
      const text = part.replace(/ {2,}/g, ' ').trim();
      if (text) lines.push({ text, number: index + 1, block });
      else if (isOpen) block += 1;
      isOpen = text !== '';
    }
  });
  return lines;
}

function groupBlocks(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last?.[0]?.block === line.block) last.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

/** True where a line goes on in the next because the page was wrapped at a fixed width. */
const isWrapped = (line: Line) =>
  line.text.length >= NARROWEST_WRAP && line.text.length <= WIDEST_WRAP && !endsSentence(line.text);

/** True for a page whose blocks are paragraphs wrapped to a fixed width. */
function isWrappedPage(blocks: readonly Line[][]): boolean {
  const inner = blocks.flatMap((block) => block.slice(0, -1));
  const within = inner.filter(({ text }) => text.length >= 45 && text.length <= WIDEST_WRAP);
  const longest = blocks.flat().reduce((length, { text }) => Math.max(length, text.length), 0);
  return (
    inner.length >= 4 &&
    longest <= WIDEST_WRAP &&
    within.length >= inner.length * SHARE_OF_WRAPPED_LINES &&
    inner.filter(isWrapped).length * 2 > inner.length
  );
}

/** Breaks of a wrapped page, at the least; and of all breaks within blocks, the share that a width explains. */
const FEWEST_WRAPS = 2;
const SHARE_OF_WRAPS = 0.5;
const NARROWEST_WIDTH = 30;
/** The headline of a wrapped page may be longer than its lines. */
const MOST_WIDER = 1;
const SPACELESS_END = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]$/;
const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/g;
/** A sign that may begin no line takes the one before it along: so many columns stay free. */
const FREE_COLUMNS = 3;

/** The columns of a line: signs of East Asia take two. */
const columnsOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

/** Whether a line is as full as a width lets it be: the first word of the next did not fit. */
function isFull(line: Line, next: Line, width: number): boolean {
  const columns = columnsOf(line.text);
  if (SPACELESS_END.test(line.text.slice(-1))) return columns + FREE_COLUMNS >= width;
  return columns + 1 + columnsOf(next.text.split(' ', 1)[0] ?? '') > width;
}

/** The width to which a page was wrapped: no line of it is longer, and its breaks are where a line was full. */
function widthOf(blocks: readonly Line[][]): number | null {
  const several = blocks.filter(({ length }) => length > 1);
  const width = several.flat().reduce((most, { text }) => Math.max(most, columnsOf(text)), 0);
  if (width < NARROWEST_WIDTH || width > WIDEST_WRAP) return null;
  if (blocks.flat().filter(({ text }) => columnsOf(text) > width).length > MOST_WIDER) return null;
  let [all, full, amid] = [0, 0, 0];
  for (const block of several) {
    for (const [at, line] of block.slice(0, -1).entries()) {
      const next = block[at + 1] as Line;
      all += 1;
      if (!isFull(line, next, width)) continue;
      full += 1;
      if (!endsSentence(line.text)) amid += 1;
    }
  }
  const isWrapped = amid >= FEWEST_WRAPS && amid * 2 > full && full >= all * SHARE_OF_WRAPS;
  return isWrapped ? width : null;
}

/** On a page without empty lines, a sentence that ends before so much of the width ends its paragraph. */
const SHORT_OF_WIDTH = 0.9;
const MOST_BLOCKS_UNPARTED = 2;

/**
 * Joins the lines of a block that were full.
 * @param isParted whether empty lines tell the page's paragraphs apart
 */
function joinFull(block: readonly Line[], width: number, isParted: boolean): Line[] {
  const runs: Line[][] = [];
  for (const [at, line] of block.entries()) {
    const before = block[at - 1];
    const endsParagraph =
      before !== undefined &&
      !isParted &&
      endsSentence(before.text) &&
      columnsOf(before.text) < width * SHORT_OF_WIDTH;
    const isOne =
      before !== undefined &&
      !endsParagraph &&
      (isFull(before, line, width) || goesOn(before, line));
    if (isOne) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  return runs.flatMap(joined);
}

const joined = (lines: readonly Line[]): Line[] => {
  const [first] = lines;
  if (!first) return [];
  const text = lines.map((line, at) => {
    const before = lines[at - 1]?.text ?? '';
    return at === 0 || SPACELESS_END.test(before.slice(-1)) ? line.text : ` ${line.text}`;
  });
  return [{ ...first, text: text.join('') }];
};

/** A line that stops amid a sentence, and goes on in the next with a small letter. */
const goesOn = (line: Line, next: Line | undefined) =>
  next !== undefined &&
  line.text.length >= SHORTEST_WRAPPED &&
  line.text.length <= WIDEST_WRAP &&
  !endsSentence(line.text) &&
  /^\p{Ll}/u.test(next.text);

const breaksOf = (block: readonly Line[]) => block.map((line, at) => goesOn(line, block[at + 1]));

/** Joins the lines of a block that go on from one to the next. */
function joinSentences(block: readonly Line[]): Line[] {
  const breaks = breaksOf(block);
  const runs: Line[][] = [];
  for (const [at, line] of block.entries()) {
    if (at > 0 && breaks[at - 1]) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  return runs.flatMap(joined);
}

/** Of the longest line of a block, a sentence that ends a paragraph ends before so much. */
const SHORT_OF_FULL = 0.75;

/** Joins the lines of a block, but for those behind a short one that ends its sentence. */
function joinParagraphs(block: readonly Line[]): Line[] {
  const longest = block.reduce((most, { text }) => Math.max(most, text.length), 0);
  const runs: Line[][] = [];
  let isOver = true;
  for (const line of block) {
    if (isOver) runs.push([line]);
    else runs.at(-1)?.push(line);
    isOver = endsSentence(line.text) && line.text.length < longest * SHORT_OF_FULL;
  }
  return runs.flatMap(joined);
}

/** Joins the lines of a wrapped page; a block of short lines (a byline, a list) stays as it is. */
function unwrap(lines: Line[]): Line[] {
  const blocks = groupBlocks(lines);
  const width = widthOf(blocks);
  const isParted = blocks.length > MOST_BLOCKS_UNPARTED;
  if (width !== null) return blocks.flatMap((block) => joinFull(block, width, isParted));
  if (isWrappedPage(blocks))
    return blocks.flatMap((block) =>
      block.slice(0, -1).some(isWrapped) ? joinParagraphs(block) : block
    );
  // One such pair alone may be a list.
  const isWrappedInPart = blocks.some(
    (block) => breaksOf(block).filter(Boolean).length >= FEWEST_BREAKS
  );
  return isWrappedInPart ? blocks.flatMap(joinSentences) : lines;
}

/**
 * Splits a page into lines and blocks; what another program left in the text is cleared on the way.
 * @param text tidied text.
 */
export function readPageLines(text: string): { lines: Line[]; problems: StoryProblem[] } {
  const { lines, problems } = clearDebris(text);
  return { lines: unwrap(splitLines(lines)), problems };
}
