import { agencyTail } from './agencyCredit';
import { bracketedCredit, isCreditInBrackets } from './bracketedCredit';
import { endOfCaption } from './captionEnd';
import { copyrightTail } from './copyrightCredit';
import { cleanCreditLine } from './creditLine';
import { leadingCredit } from './leadingCredit';
import { markedBehindTail } from './markedBehindCredit';
import { markedTail } from './markedCredit';
import { bylineTail, nameTail, nameWithEmailTail, sourceTail } from './nameCredit';
import { dashedTail, slashedTail } from './separatedCredit';
import { type Finder, type Span } from './shapes';
import { wholeIsCredit } from './wholeCredit';

/** Where a credit stands in a caption, and its wording as to be shown. */
export interface FoundCredit {
  start: number;
  end: number;
  line: string;
}

/** A credit stands at an end of its caption; only so much of either end is read. */
const TAIL = 700;
const HEAD = 320;

/** From the most to the least certain form; the first that finds a credit decides. */
const FINDERS: readonly Finder[] = [
  leadingCredit,
  wholeIsCredit,
  bracketedOrMarkedCredit,
  copyrightTail,
  agencyTail,
  dashedTail,
  slashedTail,
  bylineTail,
  markedBehindTail,
  nameWithEmailTail,
  sourceTail,
  nameTail,
];

/** Finds the credit that a caption carries in its own text, in the forms of the wires and of the world's newspapers. */
export function findCredit(text: string): FoundCredit | null {
  const end = endOfCaption(text);
  const offset = Math.max(0, end - TAIL);
  const tail = text.slice(offset, end);
  for (const finder of FINDERS) {
    const isLeading = finder === leadingCredit;
    const span = finder(isLeading ? text.slice(0, Math.min(HEAD, end)) : tail);
    if (span === null) continue;
    const shift = isLeading ? 0 : offset;
    const line = cleanCreditLine(text.slice(shift + span[0], shift + span[1]));
    if (/[\p{L}\p{N}]/u.test(line) && line.length <= HEAD) {
      const reachesEnd = !isLeading && shift + span[1] >= end;
      const start = isLeading ? 0 : withoutRepeatedCredit(text, shift + span[0]);
      return { start, end: reachesEnd ? text.length : shift + span[1], line };
    }
  }
  return null;
}

/** In "Foto: Jane Roe (REUTERS)" the bracket is only a part of the marked credit. */
function bracketedOrMarkedCredit(tail: string): Span | null {
  const bracketed = bracketedCredit(tail);
  const marked = markedTail(tail);
  if (bracketed === null || marked === null) return bracketed ?? marked;
  return marked[0] < bracketed[0] ? marked : bracketed;
}

/** Where a bracketed credit right before the found one starts: both are no part of the description. */
function withoutRepeatedCredit(text: string, start: number): number {
  const before = /\s*[([]([^()[\]]{2,160})[)\]]\s*$/u.exec(
    text.slice(Math.max(0, start - 180), start)
  );
  return before !== null && isCreditInBrackets(before[1] ?? '') ? start - before[0].length : start;
}
