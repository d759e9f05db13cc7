import { withoutEnd } from '../../../text/ends';
import { AGENCY_IN_TEXT, agencyNamed } from './agencies';

/** Where in a text a credit stands. */
export type Span = readonly [start: number, end: number];

/** Looks for one form of credits at an end of a caption. */
export type Finder = (text: string) => Span | null;

/** Characters; what is longer is a sentence. */
export const LONGEST_CREDIT = 160;

/** The end of a sentence, with the quotes and brackets that close behind it, before a space. */
const SENTENCE_END = /[.!?…。！？।۔։።။]["”»’')\]]*(?=\s)/gu;
/** Behind these a full stop ends a word, and no sentence. */
const ABBREVIATED =
  /(?<![\p{L}\p{M}])(?:\p{Lu}|\p{L}{1,2}\.\p{L}|St|Dr|Mr|Mrs|Ms|Jr|Sr|Gen|Gov|Sen|Rep|Lt|Col|Prof|vs|No|ca|bzw)$/u;
/** Characters before a full stop that tell an abbreviation, the one before it included. */
const LONGEST_ABBREVIATION = 12;

export function lastSentenceStart(tail: string): number {
  const text = withoutEnd(tail, /[\s.]/u);
  let start = 0;
  for (const { index, 0: end } of text.matchAll(SENTENCE_END)) {
    const before = text.slice(Math.max(0, index - LONGEST_ABBREVIATION), index);
    if (end.length === 1 && ABBREVIATED.test(before)) continue;
    start = index + end.length;
  }
  return start + (/^["”»’')\]]*\s/u.exec(tail.slice(start))?.[0].length ?? 0);
}

export function isNameToken(token: string): boolean {
  if (
    /^[/／&|]$/u.test(token) ||
    /^(?:via|for|and|und|de|da|di|del|van|von|der|den|bin|al|el|la|le|du|of|the|by|y|e)$/iu.test(
      token
    )
  )
    return true;
  if (/[.!?:;…"”»)\]]$/u.test(token) && !/^\p{Lu}\.$/u.test(token)) return false;
  if (/\p{L}\.\p{L}\.$/u.test(token)) return false;
  return /^[/／@(]?\p{Lu}[\p{L}\p{M}\p{N}'’.&/／,-]*$/u.test(token);
}

/** Only capitalised words, particles and numbers, or a script without capitals: no running sentence. */
export function isNameLike(text: string): boolean {
  const words = text.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.length > 9) return false;
  const small = words.filter((word) => /^\p{Ll}{2,}/u.test(word) && agencyNamed(word) === null);
  const particles = small.filter((word) =>
    /^(?:de|da|di|do|dos|del|van|von|der|den|bin|al|el|la|le|du|of|the|via|for|pour|para|für|för|voor|and|und|on|from|photo|pics?|foto|file|handout|courtesy|pool|images?|y|e|et|ten|ter)$/u.test(
      word
    )
  );
  return small.length === particles.length;
}

/** Picture libraries credit by account: "jroe82/iStock". */
export function isUserName(part: string): boolean {
  return /^[\w.-]{3,24}$/.test(part);
}

/** What is left behind a leading credit must say what is shown. */
export function isSentence(text: string): boolean {
  return (
    /^\s*[\p{L}\p{N}"“„«(]/u.test(text) && (text.match(/(?<!\p{L})\p{Ll}+/gu) ?? []).length >= 2
  );
}

/** What follows a marker up to the end is a credit if it is short and no sentence of its own. */
export function isCreditText(text: string): boolean {
  const rest = text.trim();
  if (rest.length < 2 || rest.length > LONGEST_CREDIT) return false;
  // The bracket that the marker stands in closes before the end: something else follows.
  if (/^[^(（[]*[)）\]]\s*[^\s.]/u.test(rest)) return false;
  if (/^(?:\p{Ll}+\s+){3}/u.test(rest) && rest.search(AGENCY_IN_TEXT) < 0) return false;
  if (holdsSentence(rest)) return false;
  const words = rest.split(/\s+/);
  if (words.length > 1 && !/[\p{Lu}\p{Lo}@©]/u.test(rest) && agencyNamed(rest) === null)
    return false;
  const small = words.filter((word) => /^\p{Ll}{2,}/u.test(word)).length;
  return words.length <= 16 && small <= Math.max(2, words.length * 0.55);
}

/** "Farmers block a road near Dover. REUTERS/Jane Roe": a clause that ends, and something behind it. */
function holdsSentence(text: string): boolean {
  const end = /^(.*?(?:\p{Ll}{3}|\p{N})[.!?])\s+\P{Ll}/u.exec(text);
  return end !== null && (end[1]?.match(/(?<![\p{L}\p{M}])\p{Ll}{2,}/gu) ?? []).length > 2;
}

/** Outlets on the web are credited by their address: "Example.com/Jane Roe". */
export function isOutletAddress(part: string): boolean {
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}]{2,6}){1,2}$/u.test(part);
}
