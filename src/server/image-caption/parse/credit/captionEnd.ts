/** What web pages leave behind a caption: buttons that were read as text. */
const PAGE_REMAINS =
  /(?:\s(?:hide caption|\+{3}[^+]{1,40}\+{3}|toggle caption|enlarge(?: (?:this )?image)?|view gallery|(?:purchase|acquire) licensing rights|opens new tab|vis mer|\.\.\.\s?more|…\s?more)|\.{3}more|…more),?$/iu;
/** What wires tell the desks about a picture; readers are not meant to see it. */
const NOTES_TO_DESKS =
  /\s(?:ATTENTION (?:EDITORS|VISUALS)\b|EDITORIAL USE ONLY\b|MANDATORY CREDIT\b|NO RESALES\b|RESTRICTED TO EDITORIAL USE\b|TEMPLATE OUT\b|TPX IMAGES OF THE DAY\b|\(\p{Lu}[\p{Lu}/ ]+ - Tags:)/u;
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
    const remains = PAGE_REMAINS.exec(text.slice(Math.max(0, end - LONGEST_REMAINS), end));
    if (remains === null) break;
    end = text.slice(0, end - remains[0].length).trimEnd().length;
  }
  return end;
}

/** Pages that show a caption twice, for eyes and for screen readers, are read as one text. */
function startOfRepetition(text: string): number {
  const again = text.lastIndexOf(text.slice(0, SHORTEST_REPEATED));
  const isRepeated =
    again >= SHORTEST_REPEATED && text.startsWith(text.slice(again)) && again * 2 >= text.length;
  return isRepeated ? text.slice(0, again).trimEnd().length : text.length;
}
