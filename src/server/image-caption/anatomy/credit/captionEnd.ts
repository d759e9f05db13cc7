/** What web pages leave behind a caption: buttons that were read as text. */
const PAGE_REMAINS =
  /(?:\s(?:hide caption|\+{3}[^+]{1,40}\+{3}|toggle caption|enlarge(?: (?:this )?image)?|view gallery|\.\.\.\s?more|…\s?more)|\.{3}more|…more)$/iu;

/** Where the caption's own words end; at most three remains are taken off. */
export function endOfCaption(text: string): number {
  let end = text.length;
  for (let round = 0; round < 3; round += 1) {
    const remains = PAGE_REMAINS.exec(text.slice(Math.max(0, end - 80), end));
    if (remains === null) break;
    end = text.slice(0, end - remains[0].length).trimEnd().length;
  }
  return end;
}
