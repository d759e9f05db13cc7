import { withoutEnd } from '../../../text/ends';
import { countriesByName } from '../place/regions';

/** What web pages leave behind a caption: buttons that were read as text. */
const PAGE_REMAINS =
  /(?:\s(?:hide caption|\+{3}[^+]{1,40}\+{3}|toggle caption|enlarge(?: (?:this )?image)?|view gallery|(?:purchase|acquire) licensing rights|opens new tab|vis mer|\.\.\.\s?more|…\s?more)|\.{3}more|…more),?$/iu;
/** What wires tell the desks about a picture; readers are not meant to see it. */
const NOTES_TO_DESKS =
  /\s(?:ATTENTION (?:EDITORS|VISUALS)\b|EDITORIAL USE ONLY\b|MANDATORY CREDIT\b|NO RESALES\b|RESTRICTED TO EDITORIAL USE\b|TEMPLATE OUT\b|TPX IMAGES OF THE DAY\b|\(\p{Lu}[\p{Lu}/ ]+ - Tags:)/u;
/** "GERMANY OUT", "CZECH REPUBLIC OUT,SLOVAKIA OUT": where the picture may not be sold. */
const SALES = /[\s,;]((?:\p{Lu}{2,20}\s){1,3})OUT$/u;
const LONGEST_REMAINS = 80;
const LONGEST_NOTES = 500;
const ROUNDS = 4;
/** Shorter beginnings meet again by chance. */
const SHORTEST_REPEATED = 30;

/** Where the caption's own words end, before what a page or a wire put behind them. */
export function endOfCaption(text: string): number {
  const [from, repeated] = [Math.max(0, text.length - LONGEST_NOTES), startOfRepetition(text)];
  const notes = NOTES_TO_DESKS.exec(text.slice(from));
  let end = Math.min(repeated, notes === null ? text.length : from + notes.index);
  for (let round = 0; round < ROUNDS; round += 1) {
    const last = text.slice(Math.max(0, end - LONGEST_REMAINS), end);
    const remains = PAGE_REMAINS.exec(last)?.[0].length ?? lengthOfSales(last);
    if (remains === 0) break;
    end = withoutEnd(text.slice(0, end - remains), /[\s,;]/u).length;
  }
  return end;
}

/** How long the note at the end is that a country's customers may not have the picture; 0 where there is none. */
function lengthOfSales(text: string): number {
  const words = SALES.exec(text)?.[1]?.trim().split(' ') ?? [];
  const many = [3, 2, 1].find((each) => each <= words.length && isCountry(words.slice(-each)));
  return many === undefined ? 0 : [...words.slice(-many), 'OUT'].join(' ').length;
}

const isCountry = (words: readonly string[]): boolean =>
  countriesByName().has(
    words.map((word) => word.charAt(0) + word.slice(1).toLowerCase()).join(' ')
  );

/** Pages that show a caption twice, for eyes and for screen readers, are read as one text. */
function startOfRepetition(text: string): number {
  const again = text.lastIndexOf(text.slice(0, SHORTEST_REPEATED));
  const isRepeated =
    again >= SHORTEST_REPEATED && text.startsWith(text.slice(again)) && again * 2 >= text.length;
  return isRepeated ? text.slice(0, again).trimEnd().length : text.length;
}
