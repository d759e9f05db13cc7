/**
 * What stands within a word that others write as one: co-operation, e-mail, O’Neill, U.S., צה״ל, a word that
 * may be broken at the end of a line, one whose Persian ending stands apart.
 */
const JOINER = /[-‐‑'’ʼ`´׳״"·.\u200c\u00ad]/gu;
const BEFORE = /[\p{L}\p{M}\p{N}]{1,40}$/u;
const FROM_HERE = /(?:[-‐‑'’ʼ`´׳״"·.\u200c\u00ad][\p{L}\p{M}\p{N}]{1,40}){1,5}/uy;
/** No part that is longer is looked at. */
const LONGEST_PART = 40;
/** Behind longer parts a full stop ends a sentence, or is a part of an address. */
const LONGEST_ABBREVIATED = 3;

/** 1,500,000 and 1 500 000 and ١٬٥٠٠. */
const IN_THOUSANDS =
  /(?<![\p{N}.,])\p{Nd}{1,3}(?:[.,'’٬ \u00a0\u2009\u202f]\p{Nd}{3}){1,6}(?!\p{N})/gu;
/** What most texts have nothing of; quicker to look for. */
const THOUSANDS = /[.,'’٬ \u00a0\u2009\u202f]\p{Nd}{3}(?!\p{N})/u;

/** A word or number that has something within, as it is without it. */
interface JoinedWord {
  word: string;
  /** Where in the text it stands. */
  start: number;
  end: number;
}

/** Two numbers side by side are none together: 3.5, 2026-05-03. */
const areNumbers = (before: string, part: string): boolean =>
  /\p{N}$/u.test(before) && /^\p{N}/u.test(part);

function wordOf(match: string): string | null {
  const parts = match.split(JOINER);
  if (match.includes('.') && parts.some(({ length }) => length > LONGEST_ABBREVIATED)) return null;
  return parts.some((part, at) => areNumbers(parts[at - 1] ?? '', part)) ? null : parts.join('');
}

/** The words of a text that have something within, in their order. Most signs of a text stand in none. */
function wordsIn(text: string): JoinedWord[] {
  const words: JoinedWord[] = [];
  let end = 0;
  for (const { index } of text.matchAll(JOINER)) {
    if (index < end) continue;
    const [before = ''] = BEFORE.exec(text.slice(Math.max(0, index - LONGEST_PART), index)) ?? [];
    if (before === '' || before.length === LONGEST_PART) continue;
    FROM_HERE.lastIndex = index;
    const [rest] = FROM_HERE.exec(text) ?? [];
    if (rest === undefined) continue;
    end = index + rest.length;
    const word = wordOf(before + rest);
    if (word !== null) words.push({ word, start: index - before.length, end });
  }
  return words;
}

const numbersIn = (text: string): JoinedWord[] =>
  THOUSANDS.test(text)
    ? [...text.matchAll(IN_THOUSANDS)].map(({ 0: match, index }) => ({
        word: match.replace(/\P{Nd}/gu, ''),
        start: index,
        end: index + match.length,
      }))
    : [];

/** Words and numbers of a text that have something within, as they are without it. */
export const joinedIn = (text: string): JoinedWord[] => [...wordsIn(text), ...numbersIn(text)];
