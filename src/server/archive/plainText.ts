import { composed } from '../text/composed';

const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029\f\v]/g;

/** Everything unprintable except tab and line feed. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/**
 * Marks that show nothing and can hide or reorder what is shown: zero-width space, word joiner,
 * inner byte order mark, soft hyphen, bidirectional embeddings, overrides and isolates.
 * The zero-width non-joiner and joiner spell words (Persian, Hindi) and stay.
 */
const HIDDEN_MARKS = /[\u200b\u2060-\u2064\ufeff\u00ad\u202a-\u202e\u2066-\u2069]/g;

const DIRECTION_MARKS = /[\u200e\u200f\u061c]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** No-break spaces that typography asks for: inside French quotes, before high punctuation, in numbers. */
const MEANT_NO_BREAK =
  /(?<=«)[\u00a0\u202f]|[\u00a0\u202f](?=[»;:!?%€])|(?<=\d)[\u00a0\u202f](?=\d)/g;
const OTHER_NO_BREAK = /[\u00a0\u202f\u2007\u3000]/g;

/** No page prints this private-use character; it holds a place for a no-break space while others go. */
const HELD = '\ue0a0';

const tidySpaces = (line: string) =>
  line
    .replace(MEANT_NO_BREAK, HELD)
    .replace(OTHER_NO_BREAK, ' ')
    .replaceAll(HELD, '\u00a0')
    .replace(/[ \t]+/g, ' ');

const withoutHidden = (text: string) =>
  composed(text.replace(LINE_ENDS, '\n').replace(CONTROLS, '').replace(HIDDEN_MARKS, ''));

/** Whether any letter is written from right to left. */
export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/**
 * A piece of a line in the form of {@link tidyText}, the spaces at its ends kept.
 *
 * @param keepsDirections whether its line has letters that are written from right to left
 */
export const tidyPiece = (piece: string, keepsDirections: boolean): string => {
  const tidy = tidySpaces(withoutHidden(piece));
  return keepsDirections ? tidy : tidy.replace(DIRECTION_MARKS, '');
};

/**
 * The same text in one form: line feeds, composed letters (NFC), single spaces, no hidden marks.
 * Quotes, dashes and the zero-width non-joiner are left as they are. Doing it twice changes nothing.
 */
export function tidyText(text: string): string {
  return withoutHidden(text)
    .split('\n')
    .map((line) => tidySpaces(line).trim())
    .map((line) => (hasRightToLeft(line) ? line : line.replace(DIRECTION_MARKS, '')))
    .join('\n');
}
