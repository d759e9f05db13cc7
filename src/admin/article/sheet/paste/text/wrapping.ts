import type { Chunk } from './lines';

/** Columns of newspapers have some thirty letters, mails up to eighty, wide pages a hundred and more. */
const NARROWEST = 28;
const WIDEST = 140;
/** A line that is broken for want of room is nearly as long as the longest. */
const NEARLY = 0.65;
/** Nobody but a program breaks that many lines in the middle of a sentence. */
const MOST = 0.6;
const SOME = 0.4;
/** Where letters are not all of one width, a line may be full that seems to have room. */
const FULL = 0.9;

const CASED = /^[\p{Ll}\p{Lu}\p{Lt}]/u;
const GOES_ON = /^(?:\p{Ll}|[,;)»”])/u;
const WORD_GOES_ON = /[\p{L}]\p{Pd}$|\u00ad$|,$/u;
const ENDS = /[.!?…:؟۔។।。！？][\p{Pf}\p{Pe}"'’]{0,3}$/u;
const ENDS_WITHIN = /[.!?…؟۔।។][\p{Pf}\p{Pe}"'’]{0,3}\s\P{Ll}|[。！？]./u;
const FIRST_WORD = /^\S{1,60}/u;
/** When who wrote, as chats say it: `[10:12, 4.3.2026] Ida:`, `04.03.26, 10:12 - Ida:`, `10:12 AM`. */
const STAMP =
  /^(?:\[[^\]]{0,30}\d[:.]\d{2}|[\d./-]{6,10},?\s\d{1,2}[:.]\d{2}|\d{1,2}[:.]\d{2}(?:\s?[AaPp][Mm])?(?:$|\s))/u;

/** Whether a line ends where a sentence does. */
const endsSentence = (line: string): boolean => ENDS.test(line);

interface Break {
  before: string;
  after: string;
}

const shareOf = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number =>
  items.length === 0 ? 0 : items.filter(holds).length / items.length;

/** The length of the longest line of a text whose lines a program broke; null for any other. */
export function widthOf(chunks: readonly Chunk[]): number | null {
  let width = 0;
  for (const line of chunks.flat()) width = Math.max(width, line.length);
  const breaks = chunks.flatMap((chunk) =>
    chunk.slice(1).map((after, index): Break => ({ before: chunk[index] ?? '', after }))
  );
  if (width < NARROWEST || width > WIDEST || breaks.length === 0) return null;
  if (isChat(chunks) || !isProse(chunks, breaks)) return null;
  const isLong = shareOf(breaks, ({ before }) => before.length >= width * NEARLY) >= MOST;
  const isCased = shareOf(breaks, ({ after }) => CASED.test(after)) >= SOME;
  const isOpen = shareOf(
    breaks,
    ({ before, after }) => WORD_GOES_ON.test(before) || GOES_ON.test(after) || !isCased
  );
  const within = breaks.filter(({ before }) => !endsSentence(before));
  const isFull = shareOf(within, (each) => hadNoRoom(each, width)) >= MOST;
  return isLong && isFull && isOpen >= SOME ? width : null;
}

/** Whether the next word would not have stood behind a line, which is why a program breaks one. */
const hadNoRoom = ({ before, after }: Break, width: number): boolean =>
  WORD_GOES_ON.test(before) ||
  before.length + 1 + (FIRST_WORD.exec(after)?.[0].length ?? 0) > width * FULL;

/** Whether sentences end where they will: within lines, or where a paragraph does. Who chats ends none, and begins a line. */
function isProse(chunks: readonly Chunk[], breaks: readonly Break[]): boolean {
  if (breaks.some(({ before, after }) => /\p{L}[-\u00ad]$/u.test(before) && GOES_ON.test(after)))
    return true;
  const broken = chunks.filter(({ length }) => length > 1);
  return (
    broken.flat().some((line) => ENDS_WITHIN.test(line)) ||
    shareOf(broken, (chunk) => endsSentence(chunk.at(-1) ?? '')) >= MOST
  );
}

/** Two that say when they were written are of people who wrote to each other. */
function isChat(chunks: readonly Chunk[]): boolean {
  const lines = chunks.flat();
  const stamped = lines.filter((line) => STAMP.test(line)).length;
  return stamped >= 2 && stamped >= lines.length / 5;
}

/** Whether a line goes on in the next, in a text of such a width. */
export const goesOn = (line: string, next: string, width: number): boolean => {
  if (line.length >= width * NEARLY) return !(endsSentence(line) && line.length < width * 0.85);
  // Short of a long word that had no room behind it.
  return !endsSentence(line) && GOES_ON.test(next);
};
