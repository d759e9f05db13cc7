import { beginsAsCaption, creditOfLine, creditOnLine, mayHaveCredit } from '../captions';
import { parseCaption } from '../../../../image-caption/parse';
import { countWords, endsSentence, isProse } from '../wording';
import type { ToldLine } from './toldLine';

/** The words under a picture are hardly more. */
const MOST_WORDS = 30;
const ENDS = /[.!?…。！？।](?=\s+\p{Lu}|[^\s\d.!?…」』”"')\]])/u;

const isNextTo = (line: ToldLine | undefined, other: ToldLine): line is ToldLine =>
  line !== undefined && Math.abs(line.number - other.number) <= 2;

const isCredit = ({ kind, text }: ToldLine): boolean =>
  (kind === 'caption' ? creditOnLine(text) : creditOfLine(text)) !== null;

/** One sentence, or less, of some words. */
const isOneSentence = ({ text }: ToldLine): boolean =>
  countWords(text) <= MOST_WORDS && countWords(text) >= 3 && !ENDS.test(text.slice(0, -1));

/** "Photo: The mayor speaks to residents. (Lea Roa/Herald)": words and whose they are, under a word for the picture. */
function saysItIsOne(text: string): boolean {
  if (!beginsAsCaption(text) || !mayHaveCredit(text)) return false;
  const { description, creditLine } = parseCaption(text);
  return creditLine !== null && description !== '';
}

/**
 * Tells the words under a picture by the credit that stands beside them on a line of its own: under it in its block,
 * as "[Photo: Ole Berg]" does over a caption, else over it. A paragraph across an empty line is not the caption of a
 * credit that has one in its own block.
 */
export function tellByCredits(lines: readonly ToldLine[]): ToldLine[] {
  const told = [...lines];
  const first = told.findIndex(({ kind }) => kind === 'headline');
  for (const [at, line] of lines.entries()) {
    if (at > first && saysItIsOne(line.text)) told[at] = { ...line, kind: 'caption', chance: 1 };
    if (at <= first || !isCredit(line)) continue;
    const [over, under] = [told[at - 1], told[at + 1]];
    const isOver = isNextTo(over, line) && at - 1 > first;
    const isInBlock = under?.block === line.block && over?.block !== line.block;
    if (isInBlock && isNextTo(under, line) && isOneSentence(under)) {
      told[at] = { ...line, kind: 'caption' };
      told[at + 1] = { ...under, kind: 'caption', chance: 1 };
      if (isOver && over.kind === 'caption' && isProse(over.text) && endsSentence(over.text))
        told[at - 1] = { ...over, kind: 'body' };
    } else if (isOver && isOneSentence(over) && isCaptionOver(told, at)) {
      told[at] = { ...line, kind: 'caption' };
      told[at - 1] = { ...over, kind: 'caption', chance: 1 };
    }
  }
  return told;
}

const OF_TEXT: ReadonlySet<string> = new Set(['body', 'below', 'box']);

/** Whether a sentence over a credit stands at the top of the text or in one block with the credit. */
function isCaptionOver(lines: readonly ToldLine[], credit: number): boolean {
  const [over, line] = [lines[credit - 1], lines[credit]];
  if (!over || !line) return false;
  if (over.block === line.block) return endsSentence(over.text) || OF_TEXT.has(over.kind);
  if (!OF_TEXT.has(over.kind)) return false;
  const before = lines.slice(0, credit - 1);
  return before.filter(({ kind, text }) => kind === 'body' && isProse(text)).length <= 1;
}
