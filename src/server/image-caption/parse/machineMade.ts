import photoWords from '../data/photo-words.json';
import table from '../data/machine-made.json';

const anyOf = (...rows: ReadonlyArray<readonly string[]>): string => `(?:${rows.flat().join('|')})`;
/** A word of a script that writes spaces, or letters of one that does not. */
const wordsOf = (spaced: readonly string[], unspaced: readonly string[]): string =>
  `(?:(?<![\\p{L}\\p{M}\\p{N}])${anyOf(spaced)}(?![\\p{L}\\p{M}\\p{N}])|${anyOf(unspaced)})`;

const INTELLIGENCE = wordsOf(
  [...table.tools, ...table.intelligence],
  ['ai(?=[^\\x00-\\u024f])|(?<=[^\\x00-\\u024f])ai', ...table.intelligenceUnspaced]
);
const MADE = wordsOf(table.made, table.madeUnspaced);
const PICTURE = wordsOf(
  [...photoWords.photo, ...photoWords.otherPictures, ...table.pictures],
  table.picturesUnspaced
);
const TOOL = new RegExp(`^(?:${anyOf(table.tools)})$`, 'iu');

/** Whether a name is that of a machine that makes pictures, and no person's: "Adobe Firefly". */
export const isImageGenerator = (name: string): boolean => TOOL.test(name);
const LITTLE = wordsOf(table.little, table.littleUnspaced);

/** Few captions name one, and the exact patterns are slow to compile: they are asked only where this one finds some. */
const MENTIONED = new RegExp(
  `${anyOf(table.tools, table.labels, table.unspaced)}|${INTELLIGENCE}`,
  'iu'
);
const LABEL = `(?:(?<![\\p{L}\\p{N}])${anyOf(table.labels)}(?![\\p{L}\\p{N}])|${anyOf(table.unspaced)})`;
/** A label says it by itself wherever it stands in a credit. */
const CREDITED = new RegExp(LABEL, 'iu');
/** A story may be about such pictures: in the description only what stands apart is a label. */
const SET_APART = new RegExp(
  `^${LABEL}(?:\\s?[:：]|\\sof\\s)|[([（【]\\s?${LABEL}[^()[\\]（）]{0,40}[)\\]）】]|(?:^|[.!?。]\\s?|\\s[-–—|/]\\s)(?:[\\p{L}\\p{M}]{2,20}\\s)?${LABEL}(?:\\s[\\p{L}\\p{M}]{2,16})?\\.?$`,
  'iu'
);
/** What stands by itself: sentences, brackets, the parts of a credit, and whom the picture is by. */
const BREAKS =
  /[.!?。！？।։۔](?=\s|$)|[()[\]（）【】|/•,，、;:：՝]|\s[-–—]\s|(?<=\p{Script=Thai})\s(?=\p{Script=Thai})|\s(?:by|von|par|por|di|av|af|via)\s(?=\p{Lu}\p{Ll})/u;
const ALL_OF = new RegExp([INTELLIGENCE, MADE, PICTURE, LITTLE].join('|'), 'giu');
const NAMES_IT = new RegExp(INTELLIGENCE, 'iu');
const SAYS_MADE = new RegExp(`${MADE}|${PICTURE}`, 'iu');
/** Letters and figures: what is left of a part that says something else, too. */
const ELSE = /[\p{L}\p{N}]{2}|\p{Lo}/u;
const LONGEST_PART = 120;

/** Whether a part is put together of the words of such a label, and of nothing else. */
function saysNothingElse(part: string): boolean {
  return (
    part.length <= LONGEST_PART && NAMES_IT.test(part) && !ELSE.test(part.replace(ALL_OF, ' '))
  );
}

const partsOf = (text: string): string[] => text.split(BREAKS).map((part) => part.trim());

/** Behind "Illustration:" the name of the machine is enough, in the description it must be said what it did. */
function isMachineCredited(credit: string): boolean {
  return CREDITED.test(credit) || partsOf(credit).some(saysNothingElse);
}

/** "Une image générée par IA montrant la tour": what it is said of, before what it shows. */
const SHOWS = new RegExp(`\\s(?:${table.shows.join('|')})\\s`, 'iu');

function isSaidApart(caption: string): boolean {
  const [opening = ''] = caption.slice(0, LONGEST_PART).split(SHOWS, 1);
  return (
    SET_APART.test(caption) ||
    (opening.length < caption.length &&
      NAMES_IT.test(opening) &&
      SAYS_MADE.test(opening) &&
      saysNothingElse(opening)) ||
    partsOf(caption).some((part) => SAYS_MADE.test(part) && saysNothingElse(part))
  );
}

/**
 * Whether a caption or its credit says that its picture was made by a machine and not by a camera.
 *
 * @param caption with its credit: in "AI illustration by Jane Roe" one begins in the middle of what is said
 */
export function saysMachineMade(caption: string, credit: string): boolean {
  return MENTIONED.test(caption) && (isMachineCredited(credit) || isSaidApart(caption));
}
