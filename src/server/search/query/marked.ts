import { languageIn, wordsIn, type Word } from '../normaliser';
import type { ParsedQuery } from './parseQuery';

/** Where a text has something that was looked for. */
interface Mark {
  start: number;
  end: number;
  /** What of it: which of the words that were looked for. */
  what: number;
}

/** A piece of a text as HTML, with what was looked for in `<mark>`. */
export interface Passage {
  html: string;
  /** How many of the words that were looked for it has. */
  words: number;
}

/** A passage of a long text, and what of it stands before the first mark, in characters. */
const LONGEST = 240;
const BEFORE = 60;
/** Further on nobody looks for a passage. */
const LOOKED_THROUGH = 100_000;

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? sign);

/** Which of the words that were looked for this is; -1 for none. */
function soughtIn({ words }: ParsedQuery, { word, core, forms, stem }: Word): number {
  const found = [word, core, ...forms];
  return words.findIndex(
    (sought) =>
      found.includes(sought.word) ||
      (sought.isBeginning && found.some((each) => each.startsWith(sought.word))) ||
      (sought.stem !== null && (found.includes(sought.stem) || stem === sought.stem))
  );
}

function marksIn(text: string, query: ParsedQuery, language: string): Mark[] {
  const marks: Mark[] = [];
  for (const word of wordsIn(text, language)) {
    const what = soughtIn(query, word);
    if (what === -1) continue;
    const last = marks.at(-1);
    // Pairs of letters overlap.
    if (last && word.isPair && word.start < last.end) last.end = Math.max(last.end, word.end);
    else marks.push({ start: word.start, end: word.end, what });
  }
  return marks;
}

function written(text: string, marks: readonly Mark[], start: number, end: number): string {
  let html = '';
  let at = start;
  for (const mark of marks) {
    if (mark.start < at || mark.end > end) continue;
    html += `${escaped(text.slice(at, mark.start))}<mark>${escaped(text.slice(mark.start, mark.end))}</mark>`;
    at = mark.end;
  }
  return html + escaped(text.slice(at, end));
}

/** The whole of a short text, with what was looked for marked. */
export function markedText(text: string, query: ParsedQuery, locale: string): string {
  return written(text, marksIn(text, query, languageIn(locale)), 0, text.length);
}

/** The piece of a text that has most of what was looked for; null where it has nothing. */
export function passageOf(text: string, query: ParsedQuery, locale: string): Passage | null {
  const read = text.slice(0, LOOKED_THROUGH).replace(/\s/g, ' ');
  const marks = marksIn(read, query, languageIn(locale));
  const [first] = marks;
  if (!first) return null;
  let best = { mark: first, words: 0 };
  let last = 0;
  for (const [index, mark] of marks.entries()) {
    while ((marks[last]?.end ?? Infinity) <= mark.start - BEFORE + LONGEST) last += 1;
    const words = new Set(marks.slice(index, Math.min(last, index + 40)).map(({ what }) => what))
      .size;
    if (words > best.words) best = { mark, words };
  }
  const start = startOfWord(read, Math.max(0, best.mark.start - BEFORE));
  const end = endOfWord(read, Math.min(read.length, start + LONGEST));
  const html = written(read, marks, start, Math.max(end, best.mark.end)).trim();
  return {
    html: `${start > 0 ? '… ' : ''}${html}${end < text.length ? ' …' : ''}`,
    words: best.words,
  };
}

/** No further away than a word is long; within a text without spaces, where it is. */
const NEAR = 20;

function startOfWord(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + NEAR).indexOf(' ');
  return space === -1 ? withoutHalf(text, at) : at + space + 1;
}

function endOfWord(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at - NEAR, at + 1).lastIndexOf(' ');
  return space === -1 ? withoutHalf(text, at) : at - NEAR + space;
}

/** Not between the two halves of a letter outside of Unicode's first plane. */
const withoutHalf = (text: string, at: number) =>
  /[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at;
