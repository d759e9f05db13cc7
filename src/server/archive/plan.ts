import { contentDigest } from '../text/canonicalValue';
import { startOfDay, UTC } from '../text/zonedDay';
import type { Block } from '../../../types/blocks';
import { fieldDigests, type FieldDigests } from './sourceDigest';
import { sourceIdsOf } from './sourceIds';
import type {
  Story,
  StoryAuthor,
  StoryCaption,
  StoryConcept,
  StoryMirror,
  ReadPart,
  StoryPicture,
  StoryProblem,
} from './story';

interface Named {
  name: string;
}

/** A part of the body as the content model has it. */
type PlannedPart =
  | { __component: 'newsroom.text'; text: Block[] }
  | {
      __component: 'newsroom.quote';
      text: string;
      attribution: string | null;
      source: string | null;
    }
  | { __component: 'newsroom.figure'; captionKey: string }
  | { __component: 'newsroom.embed'; url: string; title: string | null };

/** The article of a story, in the content model's field names. */
export interface PlannedArticle {
  headline: string;
  slugline: string | null;
  kicker: string | null;
  standfirst: string | null;
  body: PlannedPart[];
  by: string | null;
  authors: StoryAuthor[];
  dateline: string | null;
  located: string | null;
  infoSources: Named[];
  subjects: StoryConcept[];
  people: StoryConcept[];
  places: StoryConcept[];
  urgency: number | null;
  edNote: string | null;
  corrections: Array<{ type: string; text: string; date: string }>;
}

export interface PlannedCaption {
  key: string;
  position: number;
  role: 'lead' | 'inline' | 'gallery';
  caption: string;
  altText: string | null;
  creditLine: string | null;
  creator: string | null;
  copyrightNotice: string | null;
  usageTerms: string | null;
  dateCreated: string | null;
  city: string | null;
  country: string | null;
  countryCode: string | null;
  personsShown: Named[];
  isFilePhoto: boolean;
}

/** The fields of a caption that its source fills. */
export const CAPTION_FIELDS: ReadonlyArray<keyof PlannedCaption> = [
  'key',
  'position',
  'role',
  'caption',
  'altText',
  'creditLine',
  'creator',
  'copyrightNotice',
  'usageTerms',
  'dateCreated',
  'city',
  'country',
  'countryCode',
  'personsShown',
  'isFilePhoto',
];

export interface PlannedMirror extends StoryMirror {
  visibility: 'public';
}

/** What a story becomes in the content model, before anything is looked up or written. */
export interface Plan {
  locale: string;
  /** The same for every reading of the same story. */
  sourceId: string;
  /** By which it may be known here, that one first: an earlier import knew less of it. */
  sourceIds: string[];
  /** Of the whole, as it was written down before each field had its own. */
  wholeDigest(this: void): string;
  /** What its source says, field by field. */
  said: FieldDigests;
  firstPublishedAt: string | null;
  article: PlannedArticle;
  captions: PlannedCaption[];
  /** Of each caption, in their order. */
  pictures: Array<StoryPicture | null>;
  sections: Named[];
  mirrors: PlannedMirror[];
  problems: StoryProblem[];
}

/** The captions whose pictures their source names and nobody has, by their places. */
export const missingPictures = (
  pictures: readonly unknown[],
  files: ReadonlyArray<number | null>
): number[] =>
  pictures.flatMap((picture, index) => (picture && (files[index] ?? null) === null ? [index] : []));

const named = (names: readonly string[]): Named[] => names.map((name) => ({ name }));

/** A date that is as exact as a day; the model has no place for a year or month alone. */
const wholeDay = (date: string | null) => (date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null);

/** A day, or a moment with its zone, as an instant. */
export const instantOf = (date: string, timeZone: string): string =>
  (wholeDay(date) ? startOfDay(date, timeZone) : new Date(date)).toISOString();

/**
 * When a story was corrected: no page is corrected before it was published, or after it was read. Where it
 * says so, or not when, it was when it was published.
 */
function correctedAt(date: string | null, publishedAt: string | null, timeZone: string): string {
  const now = new Date().toISOString();
  const published = publishedAt && instantOf(publishedAt, timeZone);
  const corrected = date && instantOf(date, timeZone);
  const isTrue = corrected && corrected <= now && (!published || corrected >= published);
  return isTrue ? corrected : published && published <= now ? published : now;
}

const planCaption = (
  { picture: _, role, dateCreated, personsShown, ...facts }: StoryCaption,
  index: number
): PlannedCaption => ({
  ...facts,
  key: `picture-${index + 1}`,
  position: index + 1,
  role: role ?? (index === 0 ? 'lead' : 'inline'),
  dateCreated: wholeDay(dateCreated),
  personsShown: named(personsShown),
});

/** A figure whose caption is none, since the page printed a credit alone, has nothing to show. */
function planPart(
  part: ReadPart,
  met: readonly StoryCaption[],
  planned: readonly StoryCaption[]
): PlannedPart[] {
  switch (part.type) {
    case 'text':
      return [{ __component: 'newsroom.text', text: part.blocks }];
    case 'quote': {
      const { text, attribution, source } = part;
      return [{ __component: 'newsroom.quote', text, attribution, source }];
    }
    case 'embed': {
      const { url, title } = part;
      return [{ __component: 'newsroom.embed', url, title }];
    }
    case 'figure': {
      const caption = met[part.caption];
      const index = caption ? planned.indexOf(caption) : -1;
      const captionKey = `picture-${index + 1}`;
      return index === -1 ? [] : [{ __component: 'newsroom.figure', captionKey }];
    }
  }
}

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
  const printed = story.captions.filter(({ caption, picture }) => caption !== '' || picture);
  const article: PlannedArticle = {
    headline: story.headline,
    slugline: story.slugline,
    kicker: story.kicker,
    standfirst: story.standfirst,
    body: story.parts.flatMap((part) => planPart(part, story.captions, printed)),
    by: story.by,
    authors: story.authors,
    dateline: story.dateline,
    located: story.located,
    infoSources: named(story.infoSources),
    subjects: story.subjects,
    people: story.people,
    places: story.places,
    urgency: story.urgency,
    edNote: story.edNote,
    corrections: story.corrections.map(({ type, text, date }) => ({
      type,
      text,
      date: correctedAt(date, story.publishedAt, timeZone),
    })),
  };
  const captions = printed.map(planCaption);
  const sourceIds = sourceIdsOf(story, locale);
  return {
    locale,
    sourceId: sourceIds[0],
    sourceIds,
    wholeDigest: () =>
      storyDigest(
        { ...article },
        captions.map((caption) => ({ ...caption }))
      ),
    said: fieldDigests({
      article: { ...article },
      sections: story.sectionTrail,
      captions: captions.map((caption) => ({ ...caption })),
    }),
    firstPublishedAt: story.publishedAt && instantOf(story.publishedAt, timeZone),
    article,
    captions,
    pictures: printed.map(({ picture }) => picture),
    sections: named(story.sectionTrail),
    mirrors: story.mirrors.map((mirror) => ({ ...mirror, visibility: 'public' })),
    problems: story.problems.map((problem) => ({
      ...problem,
      place: placeInPlan(problem.place, story.captions, printed),
    })),
  };
}
