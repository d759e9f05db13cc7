import { UnreadableStoryError } from '../../unreadableStoryError';
import type { Line } from './blocks';
import type { LineRole } from './lineRoles';
import { type PageParts, readPageParts } from './pageParts';
import { isLoneSection } from './sectionTrail';
import { isProse } from './wording';

/** The only words above a headline, where no page is around them. */
function kickerAbove(lines: readonly Line[], { headline, above }: PageParts): Line | null {
  if (above.kicker) return above.kicker;
  const [first, second] = lines;
  return first && second?.number === headline.line.number && isLoneSection(first.text)
    ? first
    : null;
}

/** A story whose headline did not come with it: what reads as text is its text. */
const withoutHeadline = (lines: readonly Line[]) =>
  new Map<number, LineRole>(
    lines.flatMap(({ text, number }) => (isProse(text) ? [[number, 'body'] as const] : []))
  );

/**
 * Tells what each line of a page was taken for, by its number. Lines that belong to no story have nothing.
 * @param title the number of the line that is known to be the headline
 */
export function takeApart(
  lines: readonly Line[],
  title: number | null
): ReadonlyMap<number, LineRole> {
  let parts: PageParts;
  try {
    parts = readPageParts(lines, { title });
  } catch (error) {
    if (error instanceof UnreadableStoryError) return withoutHeadline(lines);
    throw error;
  }
  const { headline, fields, standfirst, captionLines, text, signOffs } = parts;
  const roles = new Map<number, LineRole>([[headline.line.number, 'headline']]);
  const tell = (role: LineRole, numbers: Iterable<number>) => {
    for (const number of numbers) roles.set(number, role);
  };
  tell(
    'body',
    text.paragraphs.map(({ number }) => number)
  );
  tell('caption', captionLines);
  tell('byline', fields.bylines);
  if (standfirst) tell('standfirst', [standfirst.number]);
  // Who signs at the end is the author where nobody is named at the top, as in an import.
  const signed = signOffs.find(({ by }) => by !== null);
  if (fields.by === null && signed) tell('byline', [signed.number]);
  const kicker = kickerAbove(lines, parts);
  if (kicker) tell('kicker', [kicker.number]);
  return roles;
}
