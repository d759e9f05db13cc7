import { leadOf } from './captions';
import { sectionsBelow, branchOf } from './newsroom/outlet';
import type { Section, Teaser } from './newsroom/types';

export interface Front {
  lead: Teaser | null;
  /** Beside the lead. */
  second: Teaser[];
  /** What else there is, by outermost section, none twice. */
  strips: Array<{ section: Section; stories: Teaser[] }>;
  /** What stands in no section. */
  rest: Teaser[];
}

/** Of how many newest stories the lead is chosen. */
const CANDIDATES = 5;
const SECOND = 3;
const IN_STRIP = 4;

/** 1 is the most urgent; stories without a number are in the middle. */
const urgency = ({ urgency: value }: Teaser) => value ?? 5;

/**
 * Lays the front page out: the lead is the most urgent of the newest stories that have a picture, the
 * newest of several. Put your own newspaper's rules here.
 */
export function layFront(newest: readonly Teaser[], sections: readonly Section[]): Front {
  const candidates = newest.slice(0, CANDIDATES);
  const pictured = candidates.filter((story) => leadOf(story) !== null);
  const [lead = null] = (pictured.length > 0 ? pictured : candidates).toSorted(
    (one, other) => urgency(one) - urgency(other)
  );
  const others = newest.filter((story) => story !== lead);
  const second = others.slice(0, SECOND);
  const left = others.slice(SECOND);
  const strips = sectionsBelow(sections, null).map((section) => {
    const slugs = new Set(branchOf(sections, section).map(({ slug }) => slug));
    const stories = left.filter((story) => story.section && slugs.has(story.section.slug));
    return { section, stories: stories.slice(0, IN_STRIP) };
  });
  return {
    lead,
    second,
    strips: strips.filter(({ stories }) => stories.length > 0),
    rest: left.filter(({ section }) => !section).slice(0, IN_STRIP),
  };
}
