import type { Line } from './blocks';
import type { Headline } from './headline';
import { readPageDate } from './pageDate';
import { isLoneSection, readSectionTrail } from './sectionTrail';
import { isChrome } from './vocabulary';
import { comparable } from './wording';

/** What stands above the headline. */
export interface Heading {
  sectionTrail: string[];
  kicker: string | null;
  /** The line that the kicker is. */
  kickerLine: Line | null;
  /** Fallback where nothing below the headline dates the story. */
  date: string | null;
}

/**
 * Reads the lines above the headline: the section trail, and the kicker under it.
 * @param outlet its name is neither section nor kicker.
 */
export function readHeading(
  lines: readonly Line[],
  headline: Headline,
  outlet: string | null
): Heading {
  const heading: Heading = {
    sectionTrail: [],
    kicker: null,
    kickerLine: null,
    date: null,
  };
  const above = lines.filter(
    ({ text }) => !isChrome(text) && comparable(text) !== comparable(headline.text)
  );
  for (const { text } of above) {
    const trail = readSectionTrail(text);
    if (trail && heading.sectionTrail.length === 0) heading.sectionTrail = trail;
    heading.date ??= readPageDate(text)?.at ?? null;
  }
  const lastLine = above.at(-1);
  const last = lastLine?.text;
  const isName =
    last !== undefined &&
    isLoneSection(last) &&
    !readSectionTrail(last) &&
    comparable(last) !== comparable(outlet ?? '');
  if (headline.gluedSection) heading.sectionTrail = [headline.gluedSection];
  else if (isName && heading.sectionTrail.length === 0) heading.sectionTrail = [last];
  else if (isName) {
    heading.kicker = last;
    heading.kickerLine = lastLine ?? null;
  }
  return heading;
}
