import { readByline } from '../byline';
import { endsSentence, isProse } from '../wording';
import type { ToldLine } from './toldLine';

/** A headline, and perhaps a standfirst under it. */
const MOST_OVER_BYLINE = 2;
const LONGEST = 200;

const isHeading = (line: ToldLine | undefined): line is ToldLine =>
  line !== undefined &&
  line.text.length <= LONGEST &&
  !/[.:;,…。]$/.test(line.text) &&
  readByline(line.text, null) === null;

/**
 * A text that begins with a line, the names of who wrote it and a paragraph has that line for its headline: who cuts a
 * story out, or writes one down, leaves nothing over it. Told only where the headline would stand behind the names.
 */
export function tellByTop(lines: readonly ToldLine[]): ToldLine[] {
  const headline = lines.findIndex(({ kind }) => kind === 'headline');
  const names = lines
    .slice(0, MOST_OVER_BYLINE + 1)
    .findIndex(({ text }, at) => readByline(text, lines[at + 1]?.text ?? null)?.by);
  const [first, behind] = [lines[0], lines[names + 1]];
  if (names < 1 || (headline !== -1 && headline < names) || !isHeading(first)) return [...lines];
  if (!behind || !isProse(behind.text) || !endsSentence(behind.text)) return [...lines];
  return lines.map((line, at): ToldLine => {
    if (at === 0) return { ...line, kind: 'headline', chance: 1 };
    if (at < names) return { ...line, kind: 'standfirst' };
    if (at === names) return { ...line, kind: 'byline', chance: 1 };
    const isOfText = line.kind === 'above' || line.kind === 'headline';
    return isOfText ? { ...line, kind: 'body' } : line;
  });
}
