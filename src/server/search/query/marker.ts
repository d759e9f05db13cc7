import { joinedIn, languageIn, WORD, textWords, type TextWord } from '../normaliser';
import type { ParsedQuery } from './parseQuery';

/** Where a text has something that was looked for. */
interface Mark {
  start: number;
  end: number;
  /** What of it: which of the words that were looked for. */
  what: number;
}

/** A piece of a text as HTML, with what was looked for in `<mark>`. */
interface Passage {
  html: string;
  /** How many of the words that were looked for it has. */
  words: number;
}

/** A passage of a long text, and what of it stands before the first mark, in characters. */
const LONGEST = 240;
const BEFORE = 60;
/** Further on nobody looks for a passage. */
const LOOKED_THROUGH = 20_000;

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? sign);

/** Marks what was looked for, in the texts of all that was found. */
export class Marker {
  private readonly language: string;
  /** What the words that are looked for begin with. */
  private readonly firsts: ReadonlySet<string>;
  /** What of each word that was met was looked for; most words were met before. */
  private readonly known = new Map<string, readonly Mark[]>();

  constructor(
    private readonly query: ParsedQuery,
    locale: string
  ) {
    this.language = languageIn(locale);
    this.firsts = new Set(
      query.words.flatMap(({ word, stem, others }) =>
        [word, stem ?? word, ...others.map((other) => other.word)].map((form) => form[0] ?? '')
      )
    );
  }

  /** The whole of a short text. */
  text(text: string): string {
    return written(text, this.marksIn(text), 0, text.length);
  }

  /** The piece of a text that has most of what was looked for; null where it has nothing. */
  passage(text: string): Passage | null {
    const read = text.slice(0, LOOKED_THROUGH).replace(/\s/g, ' ');
    const marks = this.marksIn(read, true);
    const best = bestOf(marks);
    if (!best) return null;
    const start = startOfWord(read, Math.max(0, best.mark.start - BEFORE));
    const end = Math.max(endOfWord(read, Math.min(read.length, start + LONGEST)), best.mark.end);
    const html = written(read, marks, start, end).trim();
    return {
      html: `${start > 0 ? '… ' : ''}${html}${end < text.length ? ' …' : ''}`,
      words: best.words,
    };
  }

  /** @param isPassage whether it may end where a passage has all that was looked for */
  private marksIn(text: string, isPassage = false): Mark[] {
    const marks: Mark[] = [];
    const joined = this.joinedMarks(text);
    let enough = Infinity;
    for (const { index, 0: raw } of text.matchAll(WORD)) {
      if (index > enough) break;
      const within = joined.find(({ start, end }) => start <= index && index < end);
      for (const own of within ? [within] : this.marksOf(raw)) {
        const from = within ? 0 : index;
        const mark = { start: from + own.start, end: from + own.end, what: own.what };
        const last = marks.at(-1);
        // Pairs of letters overlap.
        if (last && mark.start < last.end) last.end = Math.max(last.end, mark.end);
        else marks.push(mark);
      }
      if (isPassage && enough === Infinity && this.hasAll(marks)) {
        enough = (marks.at(-1)?.end ?? 0) + LONGEST;
      }
    }
    return marks;
  }

  /** Words that were looked for as one, and are written with something within. */
  private joinedMarks(text: string): Mark[] {
    return joinedIn(text).flatMap(({ word, start, end }) => {
      const [only, ...more] = this.marksOf(word);
      return only && more.length === 0 ? [{ start, end, what: only.what }] : [];
    });
  }

  private hasAll(marks: readonly Mark[]): boolean {
    const last = marks.at(-1);
    if (!last) return false;
    const near = marks.filter(({ start }) => start >= last.end - LONGEST + BEFORE);
    return new Set(near.map(({ what }) => what)).size >= this.query.words.length;
  }

  private marksOf(raw: string): readonly Mark[] {
    const known = this.known.get(raw);
    if (known) return known;
    // Most words are told from all that is looked for by their first letter. Not in a language that
    // inflects by it.
    if (
      PLAIN.test(raw) &&
      !this.firsts.has(raw.charAt(0).toLowerCase()) &&
      this.language !== 'id'
    ) {
      return NONE;
    }
    const marks = textWords(raw, this.language).flatMap((word) => {
      const what = this.soughtIn(word);
      return what === -1 ? [] : [{ start: word.start, end: word.end, what }];
    });
    this.known.set(raw, marks.length === 0 ? NONE : marks);
    return marks;
  }

  /** Which of the words that were looked for this is; -1 for none. */
  private soughtIn({ word, core, forms, stem }: TextWord): number {
    const found = [word, core, ...forms];
    return this.query.words.findIndex(
      (sought) =>
        found.includes(sought.word) ||
        (sought.isBeginning && found.some((each) => each.startsWith(sought.word))) ||
        sought.others.some((other) =>
          found.some((each) =>
            other.isBeginning ? each.startsWith(other.word) : each === other.word
          )
        ) ||
        (sought.stem !== null && (found.includes(sought.stem) || stem === sought.stem))
    );
  }
}

const NONE: readonly Mark[] = [];
const PLAIN = /^[0-9A-Za-z]+$/;

/** The mark at which the piece begins that has most of what was looked for. */
function bestOf(marks: readonly Mark[]): { mark: Mark; words: number } | null {
  let best: { mark: Mark; words: number } | null = null;
  let last = 0;
  for (const [index, mark] of marks.entries()) {
    while ((marks[last]?.end ?? Infinity) <= mark.start - BEFORE + LONGEST) last += 1;
    const near = marks.slice(index, Math.min(last, index + MOST_MARKS));
    const words = new Set(near.map(({ what }) => what)).size;
    if (best === null || words > best.words) best = { mark, words };
  }
  return best;
}

/** No passage has more. */
const MOST_MARKS = 40;

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
