import table from '../data/machine-made.json';

const anyOf = (rows: readonly string[]): string => `(?:${rows.join('|')})`;
/** Few captions name one, and the exact patterns are slow to compile: they are asked only where this one finds some. */
const MENTIONED = new RegExp([...table.tools, ...table.labels, ...table.unspaced].join('|'), 'iu');
const TOOL = `(?<![\\p{L}\\p{N}])${anyOf(table.tools)}(?![\\p{L}\\p{N}])`;
const LABEL = `(?:(?<![\\p{L}\\p{N}])${anyOf(table.labels)}(?![\\p{L}\\p{N}])|${anyOf(table.unspaced)})`;

/** In a credit the tool stands where the photographer would. */
const CREDITED = new RegExp(`${TOOL}|${LABEL}`, 'iu');
/** A story may be about such pictures: in the description only what stands apart is a label. */
const SET_APART = new RegExp(
  `^${LABEL}(?:\\s?[:：]|\\sof\\s)|[([（【]\\s?${LABEL}[^()[\\]（）]{0,40}[)\\]）】]|(?:^|[.!?。]\\s?|\\s[-–—|/]\\s)(?:[\\p{L}\\p{M}]{2,20}\\s)?${LABEL}(?:\\s[\\p{L}\\p{M}]{2,16})?\\.?$`,
  'iu'
);

/** Whether a caption or its credit says that its picture was made by a machine and not by a camera. */
export function saysMachineMade(description: string, credit: string): boolean {
  return (
    (MENTIONED.test(credit) && CREDITED.test(credit)) ||
    (MENTIONED.test(description) && SET_APART.test(description))
  );
}
