import type { Line } from './blocks';

/** Some stores put the day they fetched a page before its first words: "date 2021-02-25 International". */
const FETCHED_ON = /^date:?\s+(\d{4}-\d{2}-\d{2})(?:\s+|$)/i;

/**
 * Takes a store's date off the first line.
 * @returns the date, good only where the page itself has none, and the lines without it.
 */
export function takePreamble(lines: readonly Line[]): { date: string | null; lines: Line[] } {
  const [first, ...others] = lines;
  const found = first && FETCHED_ON.exec(first.text);
  if (!first || !found) return { date: null, lines: [...lines] };
  const text = first.text.slice(found[0].length);
  return { date: found[1] ?? null, lines: text ? [{ ...first, text }, ...others] : others };
}
