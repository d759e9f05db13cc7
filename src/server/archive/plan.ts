import { createHash } from 'node:crypto';
import { contentDigest } from '../text/canonicalValue';
import { startOfDay, UTC } from '../text/zonedDay';
import type { StoryProblem, Story, StoryCaption, StoryMirror } from './story';

interface Named {
  name: string;
}

interface Paragraph {
  type: 'paragraph';
  children: Array<{ type: 'text'; text: string }>;
}

/** The article of a story, in the content model's field names. */
export interface PlannedArticle {
  headline: string;
  kicker: string | null;
  standfirst: string | null;
  body: Array<{ __component: 'newsroom.text'; text: Paragraph[] }>;
  by: string | null;
  dateline: string | null;
  located: string | null;
  infoSources: Named[];
  corrections: Array<{ type: string; text: string; date: string }>;
}

export interface PlannedCaption {
  key: string;
  position: number;
  role: 'lead' | 'inline';
  caption: string;
  creditLine: string | null;
  creator: string | null;
  dateCreated: string | null;
  city: string | null;
  country: string | null;
  countryCode: string | null;
  personsShown: Named[];
  isFilePhoto: boolean;
}

export interface PlannedMirror extends StoryMirror {
  visibility: 'public';
}

/** What a story becomes in the content model, before anything is looked up or written. */
export interface Plan {
  locale: string;
  /** The same for every reading of the same story. */
  sourceId: string;
  /** Changes when the story changes. */
  sourceDigest: string;
  firstPublishedAt: string | null;
  article: PlannedArticle;
  captions: PlannedCaption[];
  sections: Named[];
  mirrors: PlannedMirror[];
  problems: StoryProblem[];
}

const named = (names: readonly string[]): Named[] => names.map((name) => ({ name }));

const paragraph = (text: string): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
});

/** A date that is as exact as a day; the model has no place for a year or month alone. */
const wholeDay = (date: string | null) => (date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null);

/** A day, or a moment with its zone, as an instant. */
const momentOf = (date: string, timeZone: string): string =>
  (wholeDay(date) ? startOfDay(date, timeZone) : new Date(date)).toISOString();

/**
 * When a story was corrected: no page is corrected before it was published, or after it was read. Where it
 * says so, or not when, it was when it was published.
 */
function correctedAt(date: string | null, publishedAt: string | null, timeZone: string): string {
  const now = new Date().toISOString();
  const published = publishedAt && momentOf(publishedAt, timeZone);
  const corrected = date && momentOf(date, timeZone);
  const isTrue = corrected && corrected <= now && (!published || corrected >= published);
  return isTrue ? corrected : (published ?? now);
}

const planCaption = (caption: StoryCaption, index: number): PlannedCaption => ({
  ...caption,
  key: `picture-${index + 1}`,
  position: index + 1,
  role: index === 0 ? 'lead' : 'inline',
  dateCreated: wholeDay(caption.dateCreated),
  personsShown: named(caption.personsShown),
});

/** A reader counts every caption it met; a credit that stood alone becomes none. */
function placeInPlan(
  place: string,
  met: readonly StoryCaption[],
  planned: readonly StoryCaption[]
): string {
  const [, index] = /^captions\[(\d+)\]$/.exec(place) ?? [];
  const caption = index === undefined ? undefined : met[Number(index)];
  if (!caption) return place;
  const position = planned.indexOf(caption);
  return position === -1 ? `credit "${caption.creditLine ?? ''}"` : `captions[${position}]`;
}

/** The fields of article and captions that decide whether a story still says the same. */
export const storyDigest = (
  article: Record<string, unknown>,
  captions: ReadonlyArray<Record<string, unknown>>
): string => contentDigest({ article, captions });

/**
 * Turns what a reader read into the content model.
 *
 * @param locale language the article is stored in
 * @param timeZone of its outlet: a day that the page names begins there
 */
export function planStory(story: Story, locale: string, timeZone = UTC): Plan {
  const article: PlannedArticle = {
    headline: story.headline,
    kicker: story.kicker,
    standfirst: story.standfirst,
    body: [{ __component: 'newsroom.text', text: story.paragraphs.map(paragraph) }],
    by: story.by,
    dateline: story.dateline,
    located: story.located,
    infoSources: named(story.infoSources),
    corrections: story.corrections.map(({ type, text, date }) => ({
      type,
      text,
      date: correctedAt(date, story.publishedAt, timeZone),
    })),
  };
  const printed = story.captions.filter(({ caption }) => caption !== '');
  const captions = printed.map(planCaption);
  const identity = [story.outlet?.name ?? '', locale, story.headline].join('\n').toLowerCase();
  return {
    locale,
    sourceId: `news-page:${createHash('sha256').update(identity).digest('hex').slice(0, 32)}`,
    sourceDigest: storyDigest(
      { ...article },
      captions.map((caption) => ({ ...caption }))
    ),
    firstPublishedAt: story.publishedAt && momentOf(story.publishedAt, timeZone),
    article,
    captions,
    sections: named(story.sectionTrail),
    mirrors: story.mirrors.map((mirror) => ({ ...mirror, visibility: 'public' })),
    problems: story.problems.map((problem) => ({
      ...problem,
      place: placeInPlan(problem.place, story.captions, printed),
    })),
  };
}
