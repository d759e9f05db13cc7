import { slugFault } from '../../text/slug';
import { composed } from '../../text/composed';
import { UTC } from '../../text/zonedDay';
import { instantOf, planStory, type Plan } from '../plan';
import type { Story, StoryProblem } from '../story';
import { fittedStory } from './fittedStory';
import { formerPathOf } from './formerPaths';
import { namedStories, type NamedStory } from './namedStories';

/** A story as it is to be written. */
export interface PlannedImport extends Plan {
  /** In what state it is to stand here. */
  state: 'published' | 'draft' | 'withdrawn';
  /** The slug that its source chose; null where one is to be made from the headline. */
  slug: string | null;
  /** How readers of the old site know it; see `formerPathOf`. */
  formerPath: string | null;
  /** When readers last saw it change, as an instant; null where that is not known. */
  modifiedAt: string | null;
  publishAt: string | null;
  embargoedUntil: string | null;
  expires: string | null;
  /** The stories that its source names beside it. */
  related: NamedStory[];
}

const problem = (rule: string, message: string, place: string): StoryProblem => ({
  rule,
  message,
  place,
});

/**
 * Plans how a story of a source is written.
 *
 * @param locale language it is stored in
 * @param outlet its outlet here; null where there is none
 * @param publish whether what was public at its source is public here
 */
export function planImport(
  read: Story,
  locale: string,
  outlet: { name: string; timeZone: string } | null,
  publish: 'as-source' | 'draft',
  now: Date
): PlannedImport {
  const { story, problems } = fittedStory(read);
  const zone = outlet?.timeZone ?? UTC;
  const named = { ...story, outlet: outlet && { name: outlet.name } };
  const plan = planStory(named, locale, zone);
  const instant = (date: string | null) => date && instantOf(date, zone);
  const times = timesOf(story, instant, now);
  const wanted = times.mayBePublic
    ? story.state
    : story.state === 'published'
      ? 'draft'
      : story.state;
  const slug = story.slug === null ? null : composed(story.slug).trim();
  const fault = slug === null || slug === '' ? null : slugFault(slug);
  if (fault) problems.push(problem('slug-refused', fault, 'slug'));
  const modifiedAt = instant(story.modifiedAt);
  const { firstPublishedAt } = times;
  return {
    ...plan,
    firstPublishedAt,
    state: publish === 'draft' && wanted === 'published' ? 'draft' : wanted,
    slug: slug && !fault ? slug : null,
    formerPath: story.state === 'draft' ? null : formerPathOf(story.url),
    modifiedAt:
      modifiedAt && modifiedAt <= now.toISOString() && modifiedAt > (firstPublishedAt ?? modifiedAt)
        ? modifiedAt
        : null,
    publishAt: times.publishAt,
    embargoedUntil: times.embargoedUntil,
    expires: times.expires,
    related: namedStories(named, locale),
    problems: [...problems, ...plan.problems, ...times.problems],
  };
}

/** What its times make of a story: past ones say nothing any more, and one to come keeps it a draft. */
function timesOf(story: Story, instant: (date: string | null) => string | null, now: Date) {
  const problems: StoryProblem[] = [];
  const isToCome = (at: string | null) => at !== null && at > now.toISOString();
  const published = instant(story.publishedAt);
  const embargo = instant(story.embargoedUntil);
  const embargoedUntil = isToCome(embargo) ? embargo : null;
  const end = instant(story.expires);
  const expires = isToCome(end) ? end : null;
  const isOver = end !== null && expires === null;
  const isEarly = isToCome(published);
  let publishAt = isEarly && story.state === 'published' ? published : null;
  if (publishAt && embargoedUntil && embargoedUntil > publishAt) publishAt = embargoedUntil;
  if (isOver && story.state === 'published') {
    const message = `Readers were to see the story until ${end}. It was stored as a draft.`;
    problems.push(problem('story-expired', message, 'expires'));
  }
  if (publishAt) {
    const message = `The story goes out at ${publishAt}, as its source says.`;
    problems.push(problem('story-to-come', message, 'publishedAt'));
  }
  const earliest = publishAt ?? embargoedUntil;
  const ends = expires && earliest && expires <= earliest ? null : expires;
  return {
    firstPublishedAt: isEarly ? null : published,
    publishAt,
    embargoedUntil,
    expires: ends,
    mayBePublic: !isEarly && !isOver && embargoedUntil === null,
    problems,
  };
}
