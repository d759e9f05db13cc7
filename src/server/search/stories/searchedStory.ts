import { textOfBody } from '../../text/storyText';
import { slugOf } from '../../text/slug';
import { textOrNull } from '../../text/textOrNull';
import { momentOf, type Row } from '../../strapi/rows';
import type { KeptStory } from '../engines';

/** What a row of a story is to come with. By the words of others that read it, so that it is read once. */
export const SEARCHED_PARTS = {
  body: true,
  people: true,
  places: true,
  section: true,
  outlet: true,
  authors: true,
};

/** Longer ones are found by their first words, and shown in pieces from there. */
const LONGEST_BODY = 300_000;

const textIn = (row: Row, ...fields: string[]): string =>
  fields.flatMap((field) => textOrNull(row[field]) ?? []).join('\n');

const namesIn = (parts: unknown): string[] =>
  ((parts ?? []) as Array<{ name?: unknown }>).flatMap(({ name }) => textOrNull(name) ?? []);

const identifierOf = (related: unknown): string | null =>
  (related as { documentId: string } | null | undefined)?.documentId ?? null;

const DAY = 24 * 60 * 60 * 1000;

/** The day in its address, unless its date was changed since. */
function dayOfStory({ publicationDay }: Row, moment: Date): string {
  const day = textOrNull(publicationDay);
  const isNear = day !== null && Math.abs(Date.parse(day) - moment.getTime()) < 2 * DAY;
  return isNear ? day : moment.toISOString().slice(0, 10);
}

/**
 * A row of a story as it is found.
 *
 * @param row with {@link SEARCHED_PARTS}
 * @param isPublic whether the story is public in this language
 */
export function searchedStory(row: Row, captions: string, isPublic: boolean): KeptStory {
  const moment = momentOf(row.firstPublishedAt) ?? momentOf(row.createdAt) ?? new Date(0);
  const locale = String(row.locale);
  return {
    documentId: row.documentId,
    locale,
    row: row.id,
    state: row.publishedAt === null ? 'draft' : 'published',
    isPublic,
    moment,
    text: {
      headline: textIn(row, 'headline'),
      lead: textIn(row, 'kicker', 'standfirst'),
      names: [
        textIn(row, 'by', 'dateline', 'located'),
        ...namesIn(row.authors),
        ...namesIn(row.people),
        ...namesIn(row.places),
      ].join('\n'),
      body: textOfBody(row.body).slice(0, LONGEST_BODY),
      captions,
    },
    facts: {
      section: identifierOf(row.section),
      outlet: identifierOf(row.outlet),
      authors: [...new Set(namesIn(row.authors))].map((name) => ({
        name,
        slug: slugOf(name, locale),
      })),
      day: dayOfStory(row, moment),
    },
  };
}
