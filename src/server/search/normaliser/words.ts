import { LRUCache } from 'lru-cache';
import { arabicForms, withoutArticle } from './arabicForms';
import { encoded } from './encoded';
import { normalLetters } from './normalLetters';
import { stemOf } from './stems';

/** A word as it is looked for, or two letters of a script that puts no space between its words. */
export interface TextWord {
  /** In the form of `encoded`, as all here. */
  word: string;
  /** What else it is found by: without its article, or the single letters of a pair. */
  forms: readonly string[];
  /** What it is looked for by; all that is found by that begins so. */
  core: string;
  /** What its inflected forms have in common; null where that is nothing or the word itself. */
  stem: string | null;
  /** Whether it is two letters, or a single one, of a script without spaces. */
  isPair: boolean;
  /** Where in the text it stands. */
  start: number;
  end: number;
}

type Analysed = Omit<TextWord, 'start' | 'end'> & {
  /** Of the letters between two characters that are none. */
  from: number;
  to: number;
};

/** What stands between what is no letter and no digit; of a megabyte of letters a piece, for which there is a stack. */
export const WORD = /[\p{L}\p{M}\p{N}]{1,1000}/gu;
/** What is written without spaces, or with particles that grow on. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]+/gu;

/** Behind so many letters a word is like another that begins the same. */
const LONGEST = 100;

/** What most stories are written with; each word of the last stories is taken apart once. */
const known = new LRUCache<string, readonly Analysed[]>({ max: 50_000 });

/** The words of a text, in their order and by their places. */
export function textWords(text: string, language: string): TextWord[] {
  const words: TextWord[] = [];
  for (const match of text.matchAll(WORD)) {
    for (const { from, to, ...word } of analysed(match[0], language)) {
      words.push({ ...word, start: match.index + from, end: match.index + to });
    }
  }
  return words;
}

/** The same without their places, which is quicker. */
export function* eachWordIn(text: string, language: string): Generator<Analysed> {
  for (const raw of text.match(WORD) ?? []) yield* analysed(raw, language);
}

function analysed(raw: string, language: string): readonly Analysed[] {
  const key = `${language} ${raw.slice(0, LONGEST)}`;
  const found = known.get(key);
  if (found && raw.length <= LONGEST) return found;
  const words = analyse(raw, language);
  known.set(key, words);
  return words;
}

function analyse(raw: string, language: string): Analysed[] {
  const text = raw.slice(0, LONGEST);
  const letters = normalLetters(text);
  // Where a letter became two or none, it cannot be told which of them stands where.
  const place =
    letters.length === text.length
      ? (from: number, to: number) => ({ from, to })
      : () => ({ from: 0, to: raw.length });
  const found: Analysed[] = [];
  for (const part of letters.matchAll(WORD)) {
    let at = 0;
    const whole = (end: number) => {
      if (end > at) {
        const own = part[0].slice(at, end);
        const isAll = own.length === letters.length;
        found.push({
          ...spaced(own, isAll ? text : own, language),
          ...(isAll ? { from: 0, to: raw.length } : place(part.index + at, part.index + end)),
        });
      }
    };
    for (const run of part[0].matchAll(UNSPACED)) {
      whole(run.index);
      found.push(...pairsOf(run[0], part.index + run.index, place));
      at = run.index + run[0].length;
    }
    whole(part[0].length);
  }
  return found;
}

function spaced(letters: string, text: string, language: string) {
  const word = encoded(letters);
  const bare = language === 'ar' ? withoutArticle(letters) : null;
  const stem = stemOf(text, language);
  return {
    word,
    forms: language === 'ar' ? arabicForms(letters).map(encoded) : [],
    core: bare === null ? word : encoded(bare),
    stem: stem === null || stem === letters ? null : encoded(stem),
    isPair: false,
  };
}

function pairsOf(
  run: string,
  start: number,
  place: (from: number, to: number) => { from: number; to: number }
): Analysed[] {
  const letters = [...run];
  const pairs: Analysed[] = [];
  let at = start;
  for (const [index, letter] of letters.entries()) {
    const next = letters[index + 1];
    if (next !== undefined || index === 0) {
      const word = encoded(letter + (next ?? ''));
      const isLast = index + 2 === letters.length;
      pairs.push({
        word,
        core: word,
        forms: next === undefined ? [] : [encoded(letter), ...(isLast ? [encoded(next)] : [])],
        stem: null,
        isPair: true,
        ...place(at, at + letter.length + (next?.length ?? 0)),
      });
    }
    at += letter.length;
  }
  return pairs;
}
