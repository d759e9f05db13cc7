/** Signs that show nothing and mean nothing in a story: soft hyphens, zero-width spaces, control characters. */
const FURNITURE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\uffff]|\p{Surrogate}/gu;

/** Ends of lines that are none in HTML. */
const BREAKS = /[\u000b\u0085\u2028\u2029]/g;

const JOINERS = /(?<![\u200c\u200d])[\u200c\u200d]+/g;

/** They shape the letters on both sides; beside a space they only pad the opening of a mail. */
const joins = (neighbour: string | undefined) => neighbour === undefined || neighbour.trim() !== '';

/** A text without what its program put between the letters. */
export const withoutFurniture = (text: string): string =>
  text
    .replace(FURNITURE, '')
    .replace(BREAKS, '\n')
    .replace(JOINERS, (run, at: number, whole: string) =>
      joins(whole[at - 1]) && joins(whole[at + run.length]) ? run : ''
    );

const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether any letter of a text is written from right to left. */
export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** They turn letters round, which no language asks for. */
const OVERRIDES = /[\u202d\u202e]/g;

/**
 * A line without signs of direction.
 *
 * @param keeps whether it has letters of a right-to-left script, among which they say where a sign belongs
 */
export const withoutDirections = (line: string, keeps: boolean): string =>
  line.replace(keeps ? OVERRIDES : DIRECTIONS, '');

const HIGH = new Map(
  [...'0123456789+-−()n'].map((each, at) => [each, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ'][at]])
);
const LOW = new Map([...'0123456789+-−()'].map((each, at) => [each, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎'][at]]));

/** Raised or lowered figures by the letters that there are for them, so that m² is not m2; other words stay. */
export function shifted(text: string, to: 'high' | 'low'): string {
  const letters = to === 'high' ? HIGH : LOW;
  const own = [...text.trim()];
  return own.length > 0 && own.every((each) => letters.has(each))
    ? own.map((each) => letters.get(each)).join('')
    : text;
}
