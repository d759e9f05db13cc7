import { UnreadableStoryError } from '../../unreadableStoryError';
import type { Line } from './blocks';
import { readStoryBody } from './body';
import { readLabelledByline } from './byline';
import type { LineRole } from './lineRoles';
import { readPageParts, type PageParts } from './newsPage';
import { readOpening } from './opening';
import { isLoneSection } from './sectionTrail';

/** The only words above a headline, where no page is around them. */
function kickerAbove(lines: readonly Line[], { headline, heading }: PageParts): Line | null {
  if (heading.kickerLine) return heading.kickerLine;
  const [first, second] = lines;
  return first && second === headline.line && isLoneSection(first.text) ? first : null;
}

/** A story whose headline did not come with it. */
function withoutHeadline(lines: readonly Line[]): Map<number, LineRole> {
  const opening = readOpening(lines, { headline: '', outlet: null });
  return new Map([...opening.roles, ...readStoryBody(opening.body).roles]);
}

/**
 * Tells what each line of a page was taken for, by its number. Lines that belong to no story have nothing.
 * @param titleLine the number of the line that is known to be the headline
 */
export function takeApart(
  lines: readonly Line[],
  titleLine: number | null
): ReadonlyMap<number, LineRole> {
  let parts: PageParts;
  try {
    parts = readPageParts(lines, {}, titleLine);
  } catch (error) {
    if (error instanceof UnreadableStoryError) return withoutHeadline(lines);
    throw error;
  }
  const { headline, opening, body, footer } = parts;
  const roles = new Map<number, LineRole>([
    ...opening.roles,
    ...body.roles,
    [headline.line.number, 'headline'],
  ]);
  const kicker = kickerAbove(lines, parts);
  if (kicker) roles.set(kicker.number, 'kicker');
  // Who signs at the end is the author where nobody is named at the top, as in an import.
  const isSigned = opening.by !== null;
  for (const [number, role] of body.roles) {
    if (role === 'byline' && isSigned) roles.delete(number);
  }
  if (!isSigned && footer.by !== null) {
    const signed = lines.find(({ text }) => readLabelledByline(text) === footer.by);
    if (signed) roles.set(signed.number, 'byline');
  }
  return roles;
}
