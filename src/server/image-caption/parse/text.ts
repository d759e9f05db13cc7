import { composed } from '../../text/composed';
import { folded } from '../../text/folded';

export { folded };

/** How much of a text is read for names, dates and places: a caption says these early, and no caption is longer. */
export const READING_WINDOW = 4_000;

const INVISIBLE = /[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\u061C\uFEFF]/g;

/** One line of NFC text: no bidi or zero-width marks, single spaces. Joiners that shape letters (ZWNJ, ZWJ) stay. */
export function oneLine(text: string): string {
  return composed(text).replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** The text with the digits of other scripts as 0–9; every position stays where it was. */
export function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९০-৯๐-๙０-９]/g, (digit) => {
    const code = digit.charCodeAt(0);
    for (const zero of [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10]) {
      if (code >= zero && code <= zero + 9) return String(code - zero);
    }
    return digit;
  });
}

/** A set of words given as lines, compared by {@link folded}. */
export function wordSet(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(/\s+/).filter(Boolean).map(folded));
}

/** `JANE ROE` as `Jane Roe`; a name that has small letters already is left as it is. */
export function unshouted(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  return name.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => word[0] + word.slice(1).toLowerCase());
}

/** Escapes a literal for use in a regular expression. */
export function escapedForRegExp(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** The language that a locale is spoken in, BCP 47, in small letters: "de" of "de-AT". */
export const spokenIn = (locale: string | undefined): string =>
  locale?.split('-')[0]?.toLowerCase() ?? '';
