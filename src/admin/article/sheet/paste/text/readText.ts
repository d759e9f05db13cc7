import { plainAddress } from '../../../../../embeds';
import type { PastedLine } from '../line';
import type { Tally } from '../pasted';
import { PLAIN, type Run } from '../../../../../blocks';
import { RunCollector } from '../runs';
import { bulletOf, type Bullet } from './bullets';
import { beforeNext, wordsIn } from './hyphens';
import { chunksOf, type Chunk } from './lines';
import { stretchesOf } from './quoted';
import { goesOn, widthOf } from './wrapping';

/** Reads text without any form: its paragraphs, its lists, and the addresses in it. */
export function readText(text: string, tally: Tally): PastedLine[] {
  return stretchesOf(text).flatMap((stretch) => readStretch(stretch, tally));
}

function readStretch(text: string, tally: Tally): PastedLine[] {
  const chunks = chunksOf(text);
  const width = widthOf(chunks);
  if (width !== null) return readWrapped(chunks, width, tally);
  // Without an empty line between any two, each line is a paragraph, as word processors write it.
  const paragraphs = chunks.length > 1 ? chunks : (chunks[0] ?? []).map((line) => [line]);
  return linesOf(paragraphs);
}

/** A text whose lines were broken to a width, as in a mail or a PDF. */
function readWrapped(chunks: readonly Chunk[], width: number, tally: Tally): PastedLine[] {
  const words = wordsIn(chunks.flat().join('\n'));
  const onDoubt = () => {
    tally.hyphens += 1;
  };
  const paragraphs = chunks.flatMap((chunk) => {
    const whole: string[][] = [];
    let pieces: string[] = [];
    chunk.forEach((line, index) => {
      const next = chunk[index + 1];
      const isOver = next === undefined || bulletOf(next)?.isSure || !goesOn(line, next, width);
      pieces.push(isOver ? line : beforeNext(line, next, words, onDoubt));
      if (!isOver) return;
      whole.push([pieces.join('')]);
      pieces = [];
    });
    return whole;
  });
  return linesOf(paragraphs);
}

/** Paragraphs, each of its lines, as lines of a story; those that a mark stands before are items. */
function linesOf(paragraphs: readonly Chunk[]): PastedLine[] {
  const lines: PastedLine[] = [];
  const bullets = paragraphs.map((paragraph) => paragraph.map(bulletOf));
  for (const [at, paragraph] of paragraphs.entries()) {
    const own = bullets[at] ?? [];
    const before = bullets[at - 1]?.at(-1) ?? null;
    const after = bullets[at + 1]?.[0] ?? null;
    if (
      own.every((each, index) => isItem(each, own[index - 1] ?? before, own[index + 1] ?? after))
    ) {
      for (const each of own) if (each) lines.push(itemLine(each));
    } else {
      lines.push({ kind: 'paragraph', lines: paragraph.flatMap(runsOf), isOfPicture: false });
    }
  }
  return lines;
}

/** One mark that could be something else makes no list; two of a kind do. */
function isItem(bullet: Bullet | null, before: Bullet | null, after: Bullet | null): boolean {
  if (bullet === null) return false;
  const isNext = (one: Bullet | null, other: Bullet | null) =>
    one?.format === other?.format &&
    (one?.number ?? null) === (other?.number === null || !other ? null : other.number - 1);
  return (
    bullet.isSure ||
    (before !== null && isNext(before, bullet)) ||
    (after !== null && isNext(bullet, after))
  );
}

const OF_TEXT = {};

const itemLine = ({ format, words }: Bullet): PastedLine => ({
  kind: 'item',
  whole: {},
  list: OF_TEXT,
  level: 1,
  format,
  lines: runsOf(words),
});

const ADDRESS = /(?<![\p{L}\p{N}])https?:\/\/[^\s<>"]+/giu;

/** Signs behind an address that belong to the sentence. */
const BEHIND = /[.,;:!?)\]}'»”’]/;

/** The words of a line, with the addresses in it as links. */
function runsOf(line: string): Run[][] {
  const words = new RunCollector();
  let at = 0;
  for (const { 0: found, index } of line.matchAll(ADDRESS)) {
    let end = found.length;
    while (end > 0 && BEHIND.test(found.charAt(end - 1))) end -= 1;
    const written = found.slice(0, end);
    const link = plainAddress(written);
    if (link === null) continue;
    words.add(line.slice(at, index), PLAIN);
    // Without what readers are counted by, its words too.
    words.add(link.length < written.length ? link : written, { ...PLAIN, link });
    at = index + end;
  }
  words.add(line.slice(at), PLAIN);
  return words.take();
}
