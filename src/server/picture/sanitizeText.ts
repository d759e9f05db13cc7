import { decodeHTMLStrict } from 'entities';

/** Longer texts are cut before they are looked at; no field of ours takes as much. */
const MAX_LENGTH = 20_000;

/** Everything unprintable except tab and line feed, and half of a character. */
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/gu;

/** Marks that show nothing and can hide or reorder what is shown. The joiners spell words and stay. */
const HIDDEN_MARKS = /[\u200b\u2060-\u2064\ufeff\u00ad\u202a-\u202e\u2066-\u2069]/g;

const SCRIPT = /<(script|style)\b[^<>]*>[^<]*(?:<(?!\/\1)[^<]*)*<\/\1[^<>]*>/gi;
const TAG = /<[/!?a-z][^<>]*>/gi;
/** What a browser would take for the beginning of a tag once it stands in a page, or else is a sign. */
const ANGLES = /<+([/!?a-z])?/gi;

/** Cut at a length without leaving half of a character behind. */
const cut = (text: string, length: number) =>
  text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, '');

/**
 * What a text out of a file says, without what it could do in a page: tags, entities, control
 * characters and marks that hide or turn round what follows them.
 *
 * @returns null where nothing is left
 * @example sanitizeText('A <b>ferry</b> &amp; a boat', 100) // 'A ferry & a boat'
 */
export function sanitizeText(text: string, maxLength: number): string | null {
  let plain = cut(text, MAX_LENGTH);
  // Twice, because programs that write metadata escape what is escaped already.
  for (let round = 0; round < 2; round += 1) {
    plain = decodeHTMLStrict(
      plain
        .replace(SCRIPT, ' ')
        .replace(/<(br|\/p|\/div)\b[^<>]*>/gi, '\n')
        .replace(TAG, '')
    );
  }
  plain = plain
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(SCRIPT, ' ')
    .replace(TAG, '')
    .replace(UNPRINTABLE, '')
    .replace(HIDDEN_MARKS, '')
    .replace(ANGLES, (angles: string, name?: string) => name ?? angles)
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return plain === '' ? null : cut(plain, maxLength).trim();
}
