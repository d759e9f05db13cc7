import { encoded, joinedIn, normalLetters, textWords, type TextWord } from '../normaliser';
import { withoutElision } from './elisions';
import { lettersBeforeParticle } from './koreanParticles';

/** One word that is looked for; in the form of `encoded`, as all here. */
export interface SoughtWord {
  word: string;
  stem: string | null;
  /** What may stand in its place: each as it is, or all that begins so. */
  others: ReadonlyArray<{ word: string; isBeginning: boolean }>;
  /** Whether it may go on: the last word of who is still typing. */
  isBeginning: boolean;
  /** Whether it was written as a phrase, and is meant as it stands. */
  isExact: boolean;
}

interface WordsInOrder {
  words: readonly string[];
  isBeginning: boolean;
}

/** Words that are to stand side by side, in this order; or one of some others in their place. */
export interface SoughtPhrase extends WordsInOrder {
  others: readonly WordsInOrder[];
}

export interface ParsedQuery {
  /** All of them are to be in a story. */
  words: SoughtWord[];
  phrases: SoughtPhrase[];
  /** None of them is. */
  unwanted: string[];
  unwantedPhrases: SoughtPhrase[];
}

/** A piece of what was typed: up to a space, or between quotation marks. */
interface Piece {
  text: string;
  isQuoted: boolean;
  isUnwanted: boolean;
  /** Whether it ends where the whole text ends, without a quotation mark. */
  isOpen: boolean;
}

/** Fewer letters begin too many words. */
const SHORTEST_BEGINNING = 3;

const QUOTE = /["“”„‟«»「」『』＂]/;
const SPACE = /\s/;
const MINUS = /[-−–－]/;

/** Takes what was typed apart. No sign in it means anything else than here, least of all to a database. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let current = '';
  let isQuoted = false;
  let isUnwanted = false;
  const end = (isOpen: boolean) => {
    if (current !== '') pieces.push({ text: current, isQuoted, isUnwanted, isOpen });
    current = '';
  };
  for (const letter of text) {
    if (QUOTE.test(letter)) {
      const keepsMinus = !isQuoted && current === '' && isUnwanted;
      end(false);
      isQuoted = !isQuoted;
      if (!keepsMinus) isUnwanted = false;
    } else if (!isQuoted && SPACE.test(letter)) {
      end(false);
      isUnwanted = false;
    } else if (!isQuoted && current === '' && MINUS.test(letter)) isUnwanted = true;
    else current += letter;
  }
  end(true);
  return pieces;
}

/**
 * What somebody looks for: words, "phrases" and -unwanted words. What stands together without a space
 * is a phrase too: COVID-19, l’homme, 東京都.
 *
 * @param language of the stories
 */
export function parseQuery(text: string, language: string): ParsedQuery {
  const query: ParsedQuery = { words: [], phrases: [], unwanted: [], unwantedPhrases: [] };
  for (const piece of piecesOf(text)) {
    const text = piece.isQuoted ? piece.text : withoutElision(piece.text, language);
    const words = textWords(text, language);
    const last = words.at(-1);
    if (!last) continue;
    const isBeginning = piece.isOpen && isBeginningOf(text, last);
    if (piece.isUnwanted) addUnwanted(query, words);
    else add(query, words, { ...piece, text }, isBeginning);
  }
  return query;
}

function isBeginningOf(text: string, last: TextWord): boolean {
  if (last.end !== text.length) return false;
  return last.isPair || [...text.slice(last.start)].length >= SHORTEST_BEGINNING;
}

function add(
  { words: sought, phrases }: ParsedQuery,
  words: readonly TextWord[],
  { text, isQuoted }: Piece,
  isBeginning: boolean
): void {
  const isPhrase = words.length > 1;
  const isExact = isQuoted || isPhrase;
  const joined = isPhrase && !isQuoted ? joinedFormOf(text, words) : null;
  const noun = isQuoted ? null : nounOf(text, words);
  for (const [index, { word, core, others, root, isPair }] of words.entries()) {
    const isLast = index === words.length - 1;
    const goesOn = isBeginning && isLast && !isPair;
    sought.push({
      word: isExact ? word : core,
      stem: isExact ? null : root,
      others: [
        ...(isExact ? [] : others.map((other) => ({ word: other, isBeginning: goesOn }))),
        ...(joined === null ? [] : [{ word: joined, isBeginning }]),
        ...(noun !== null && index >= noun.length
          ? [{ word: noun.at(-1) ?? word, isBeginning: false }]
          : []),
      ],
      isBeginning: goesOn,
      isExact,
    });
  }
  if (!isPhrase) return;
  // A single letter at the end may be the first of a pair.
  const isOpen = isBeginning || words.at(-1)?.isPair === true;
  phrases.push({
    words: words.map(({ word }) => word),
    isBeginning: isOpen,
    others: [
      ...(joined === null ? [] : [{ words: [joined], isBeginning }]),
      ...(noun === null ? [] : [{ words: noun, isBeginning: false }]),
    ],
  });
}

/** What was typed with something within, as one word; null where it is none, or more than that. */
function joinedFormOf(text: string, words: readonly TextWord[]): string | null {
  const [joined, ...more] = joinedIn(text).map(({ word }) => normalLetters(word));
  if (joined === undefined || more.length > 0 || words.some(({ isPair }) => isPair)) return null;
  const letters = words.map(({ start, end }) => normalLetters(text.slice(start, end))).join('');
  return letters === joined ? encoded(joined) : null;
}

/** The pairs of letters of a Korean noun, without what has grown onto it; null where nothing has. */
function nounOf(text: string, words: readonly TextWord[]): string[] | null {
  const letters = lettersBeforeParticle(text);
  return letters === null ? null : words.slice(0, letters - 1).map(({ word }) => word);
}

function addUnwanted({ unwanted, unwantedPhrases }: ParsedQuery, words: readonly TextWord[]): void {
  const [only, ...others] = words;
  if (!only) return;
  if (others.length === 0) unwanted.push(only.core);
  else
    unwantedPhrases.push({ words: words.map(({ word }) => word), isBeginning: false, others: [] });
}
