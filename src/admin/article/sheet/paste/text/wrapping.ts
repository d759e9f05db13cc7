import type { Chunk } from './lines';

/** Columns of newspapers have some thirty letters, mails up to eighty, wide pages a hundred and more. */
const NARROWEST = 28;
const WIDEST = 140;
/** A line that is broken for want of room is nearly as long as the longest. */
const NEARLY = 0.65;
/** Nobody but a program breaks that many lines in the middle of a sentence. */
const MOST = 0.6;
const SOME = 0.4;

const CASED = /^[\p{Ll}\p{Lu}\p{Lt}]/u;
const GOES_ON = /^(?:\p{Ll}|[,;)»”])/u;
const WORD_GOES_ON = /[\p{L}]\p{Pd}$|\u00ad$|,$/u;
const ENDS = /[.!?…:؟۔。！？][\p{Pf}\p{Pe}"'’]{0,3}$/u;

/** Whether a line ends where a sentence does. */
const endsSentence = (line: string): boolean => ENDS.test(line);

/** The length of the longest line of a text whose lines a program broke; null for any other. */
export function widthOf(chunks: readonly Chunk[]): number | null {
  let width = 0;
  for (const line of chunks.flat()) width = Math.max(width, line.length);
  const breaks = chunks.flatMap((chunk) =>
    chunk.slice(1).map((after, index) => ({ before: chunk[index] ?? '', after }))
  );
  if (width < NARROWEST || width > WIDEST || breaks.length === 0) return null;
  const shareOf = (holds: (each: (typeof breaks)[number]) => boolean) =>
    breaks.filter(holds).length / breaks.length;
  const isFull = shareOf(({ before }) => before.length >= width * NEARLY) >= MOST;
  const isCased = shareOf(({ after }) => CASED.test(after)) >= SOME;
  const isOpen = shareOf(
    ({ before, after }) => WORD_GOES_ON.test(before) || GOES_ON.test(after) || !isCased
  );
  return isFull && isOpen >= SOME ? width : null;
}

/** Whether a line goes on in the next, in a text of such a width. */
export const goesOn = (line: string, next: string, width: number): boolean => {
  if (line.length >= width * NEARLY) return !(endsSentence(line) && line.length < width * 0.85);
  // Short of a long word that had no room behind it.
  return !endsSentence(line) && GOES_ON.test(next);
};
