import { withoutArticle } from './arabicForms';
import { encoded } from './encoded';
import { joinedIn } from './joined';
import { normalLetters } from './normalLetters';
import { otherForms, soughtForms } from './otherForms';
import { stemOf } from './stems';
import { token } from './tokens';

/** A word as it is looked for, or two letters of a script that puts no space between its words. */
export interface TextWord {
  /** In the form of `encoded`, as all here. */
  word: string;
  /** What else it is found by: without its article, or the single letters of a pair. */
  forms: readonly string[];
  /** What it is looked for by; all that is found by that begins so. */
  core: string;
  /** What else may stand in a text where it is meant. */
  others: readonly string[];
  /** What its inflected forms have in common; null where that is nothing or the word itself. */
  stem: string | null;
  /** The same, and the word itself where it is its own; null where its language has no stemmer. */
  root: string | null;
  /** Whether it is two letters, or a single one, of a script without spaces. */
  isPair: boolean;
  /** By which tokens a story is found that has it anywhere. */
  tokens: readonly string[];
  /** Where in the text it stands. */
  start: number;
  end: number;
}

export type AnalysedWord = Omit<TextWord, 'start' | 'end'> & {
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

/** By language what stories are written with; a word is taken apart once. */
const known = new Map<string, KnownWords>();
type KnownWords = Map<string, readonly AnalysedWord[]>;
/** Of a language; with more it begins anew, which costs less than to note which was met last. */
const MOST_KNOWN = 50_000;

function knownIn(language: string): KnownWords {
  let words = known.get(language);
  if (!words) known.set(language, (words = new Map()));
  return words;
}

/** The words of a text, in their order and by their places. */
export function textWords(text: string, language: string): TextWord[] {
  const words: TextWord[] = [];
  const cache = knownIn(language);
  for (const match of text.matchAll(WORD)) {
    for (const { from, to, ...word } of analysed(match[0], language, cache)) {
      words.push({ ...word, start: match.index + from, end: match.index + to });
    }
  }
  return words;
}

/** The same without their places, up to a number of words, which is quicker. */
export function analysedWords(text: string, language: string, most: number): AnalysedWord[] {
  const words: AnalysedWord[] = [];
  const cache = knownIn(language);
  for (const raw of text.match(WORD) ?? []) {
    if (words.length >= most) break;
    for (const word of analysed(raw, language, cache)) words.push(word);
  }
  return words.length > most ? words.slice(0, most) : words;
}

/** Words that have something within, as they are found by whoever writes them as one. */
export const analysedJoined = (text: string, language: string): AnalysedWord[] =>
  joinedIn(text).flatMap(({ word }) => analysed(word, language, knownIn(language)));

function analysed(raw: string, language: string, cache: KnownWords): readonly AnalysedWord[] {
  if (raw.length > LONGEST) return analyse(raw, language);
  const found = cache.get(raw);
  if (found) return found;
  const words = analyse(raw, language);
  if (cache.size >= MOST_KNOWN) cache.clear();
  // A copy: a piece of a text keeps the whole of it in memory.
  cache.set([...raw].join(''), words);
  return words;
}

function analyse(raw: string, language: string): AnalysedWord[] {
  const text = raw.slice(0, LONGEST);
  const letters = normalLetters(text);
  // Where a letter became two or none, it cannot be told which of them stands where.
  const place =
    letters.length === text.length
      ? (from: number, to: number) => ({ from, to })
      : () => ({ from: 0, to: raw.length });
  const found: AnalysedWord[] = [];
  for (const part of letters.matchAll(WORD)) {
    let at = 0;
    const whole = (end: number) => {
      if (end > at) {
        const own = part[0].slice(at, end);
        const isAll = own.length === letters.length;
        found.push({
          ...withTokens(spaced(own, isAll ? text : own, language)),
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

const withTokens = <Word extends Pick<TextWord, 'word' | 'forms' | 'stem'>>(word: Word) => ({
  ...word,
  tokens: [
    ...[word.word, ...word.forms].map((form) => token('word', form)),
    ...(word.stem === null ? [] : [token('stem', word.stem)]),
  ],
});

function spaced(letters: string, text: string, language: string) {
  const word = encoded(letters);
  const bare = language === 'ar' ? withoutArticle(letters) : null;
  const stem = stemOf(text, language);
  return {
    word,
    forms: otherForms(letters, text, language).map(encoded),
    core: bare === null ? word : encoded(bare),
    others: soughtForms(letters, text, language).map(encoded),
    stem: stem === null || stem === letters ? null : encoded(stem),
    root: stem === null ? null : encoded(stem),
    isPair: false,
  };
}

function pairsOf(
  run: string,
  start: number,
  place: (from: number, to: number) => { from: number; to: number }
): AnalysedWord[] {
  const letters = [...run];
  const pairs: AnalysedWord[] = [];
  let at = start;
  for (const [index, letter] of letters.entries()) {
    const next = letters[index + 1];
    if (next !== undefined || index === 0) {
      const word = encoded(letter + (next ?? ''));
      const isLast = index + 2 === letters.length;
      pairs.push({
        ...withTokens({
          word,
          core: word,
          forms: next === undefined ? [] : [encoded(letter), ...(isLast ? [encoded(next)] : [])],
          others: [],
          stem: null,
          root: null,
          isPair: true,
        }),
        ...place(at, at + letter.length + (next?.length ?? 0)),
      });
    }
    at += letter.length;
  }
  return pairs;
}
