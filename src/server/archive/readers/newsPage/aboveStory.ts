import type { StoryProblem } from '../../story';
import type { Line } from './blocks';
import type { Headline } from './headline';
import { type PageDate, readPageDate } from './pageDate';
import { isLoneSection, readSectionTrail } from './sectionTrail';
import { StoryFields } from './storyFields';
import { isChrome } from './vocabulary';
import { comparable } from './wording';

/** What stands above the headline. */
export interface AboveStory {
  sectionTrail: string[];
  kicker: Line | null;
  by: string | null;
  infoSources: readonly string[];
  /** Good only where nothing below the headline dates the story: it may be the day on which the page was shown. */
  date: PageDate | null;
  /** The numbers of the lines that were understood. */
  understood: Set<number>;
  problems: StoryProblem[];
}

/** Further above the headline stand a site's menus. */
const REACH = 8;
/** With more lines above the headline, the last of them is one of a site's many. */
const MOST_LINES_OVER_NAME = 6;

/** The names of section and kicker, where a page prints only these over its headline. */
function readNames(above: AboveStory, lines: readonly Line[], outlet: string | null): void {
  const unread = lines.filter(
    ({ number, text }) => !above.understood.has(number) && !isChrome(text)
  );
  const last = unread.at(-1);
  if (!last || lines.length > MOST_LINES_OVER_NAME) return;
  if (!isLoneSection(last.text) || comparable(last.text) === comparable(outlet ?? '')) return;
  above.understood.add(last.number);
  if (above.sectionTrail.length > 0) {
    above.kicker = last;
    return;
  }
  above.sectionTrail = [last.text];
  if (unread.length > 1 || last.text.split(' ').length > 1) {
    const message = `"${last.text}" was read as a section; it may be the headline, and the headline a line under it.`;
    above.problems.push({ rule: 'headline-uncertain', message, place: `line ${last.number}` });
  }
}

/**
 * Reads the lines above the headline: the section trail, the kicker under it, labelled fields.
 * @param outlet its name is neither section nor kicker
 */
export function readAbove(
  lines: readonly Line[],
  { text, gluedSection }: Headline,
  outlet: string | null
): AboveStory {
  const above: AboveStory = {
    sectionTrail: [],
    kicker: null,
    by: null,
    infoSources: [],
    date: null,
    understood: new Set(),
    problems: [],
  };
  const own = lines.filter((line) => {
    const isCopy = comparable(line.text).startsWith(comparable(text));
    if (isCopy) above.understood.add(line.number);
    return !isCopy;
  });
  const fields = new StoryFields();
  for (const line of own.slice(-REACH)) {
    const trail = readSectionTrail(line.text);
    const date = readPageDate(line.text);
    // The day a page was built or fetched says nothing of its story.
    if (date?.isModification) above.understood.add(line.number);
    else if (trail || fields.take(line, null, false) > 0) above.understood.add(line.number);
    if (trail) above.sectionTrail = trail;
  }
  above.date = fields.date;
  above.by = fields.by;
  above.infoSources = fields.infoSources;
  if (above.sectionTrail.length === 0) above.sectionTrail = fields.sectionTrail ?? [];
  if (gluedSection) above.sectionTrail = [gluedSection];
  else readNames(above, own, outlet);
  return above;
}
