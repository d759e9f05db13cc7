import { agencyTail } from './agencyCredit';
import { bracketedCredit, isCreditInBrackets } from './bracketedCredit';
import { endOfCaption } from './captionEnd';
import { copyrightTail } from './copyrightCredit';
import { fileLabelHead, isFileLabel } from '../filePhoto';
import { cleanCreditLine, saysArchive } from './creditLine';
import { leadingCredit } from './leadingCredit';
import { markedBehindTail } from './markedBehindCredit';
import { markedTail } from './markedCredit';
import { bylineTail, filedTail, nameTail, nameWithEmailTail, sourceTail } from './nameCredit';
import { bodyTail, dashedTail, slashedTail } from './separatedCredit';
import { type Finder, isNameLike, type Span } from './shapes';
import { wholeIsCredit } from './wholeCredit';

/** Where a credit stands in a caption, and its wording as to be shown. */
export interface FoundCredit {
  start: number;
  end: number;
  /** Empty where a label stands in the place of the credit: "Foto: Archiv". */
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
  filedTail,
  nameTail,
  bodyTail,
];

/** Finds the credit that a caption carries in its own text, in the forms of the wires and of the world's newspapers. */
export function findCredit(text: string): FoundCredit | null {
  const label = fileLabelHead(text);
  const behind = creditFrom(text, label);
  // "FILE PHOTO: …" opens a caption as any other; "Archivfoto: Jane Roe" is all credit.
  if (behind !== null || label === 0 || !isNameLike(text.slice(label))) return behind;
  return creditFrom(text, 0);
}

function creditFrom(text: string, from: number): FoundCredit | null {
  const end = endOfCaption(text);
  const offset = Math.max(from, end - TAIL);
  const tail = text.slice(offset, end);
  for (const finder of FINDERS) {
    const isLeading = finder === leadingCredit;
    const span = finder(isLeading ? text.slice(from, Math.min(from + HEAD, end)) : tail);
    if (span === null) continue;
    const shift = isLeading ? from : offset;
    const raw = text.slice(shift + span[0], shift + span[1]);
    const line = cleanCreditLine(raw);
    const isCredit = /[\p{L}\p{N}]/u.test(line) || isArchiveCredited(raw);
    if (line.length > HEAD || !isCredit) continue;
    const reachesEnd = !isLeading && shift + span[1] >= end;
    const start = isLeading ? from : withoutRepeatedCredit(text, shift + span[0]);
    return { start, end: reachesEnd ? text.length : shift + span[1], line };
  }
  return null;
}

/** "Foto: Archiv": a label where the name would be; in "Jane Roe/File Photo" it is a part of the credit. */
function isArchiveCredited(raw: string): boolean {
  return !/[/／]/u.test(raw) && !isFileLabel(raw) && saysArchive(raw);
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
  const before = /\s?[([]([^()[\]]{2,160})[)\]]\s?$/u.exec(
    text.slice(Math.max(0, start - 180), start)
  );
  return before !== null && isCreditInBrackets(before[1] ?? '') ? start - before[0].length : start;
}
