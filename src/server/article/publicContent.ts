import { STORY_TEXT } from '../image-caption';
import { STANDING } from '../outlet';
import { contentDigest } from '../text/canonicalValue';

/** What a row is read with for its content to be compared. */
export const PUBLIC_CONTENT = {
  ...STORY_TEXT,
  ...STANDING,
  authors: true,
  infoSources: true,
  subjects: true,
  corrections: true,
};

/**
 * The fields whose change readers notice in the story itself. Dates, counts and notes of the newsroom
 * are not among them, nor are related stories and captions, which have dates of their own.
 */
export const PUBLIC_FIELDS = [
  'headline',
  'kicker',
  'standfirst',
  'body',
  'section',
  'by',
  'authors',
  'dateline',
  'located',
  'infoSources',
  'subjects',
  'people',
  'places',
  'corrections',
] as const;

/**
 * A digest of what readers see of an article. Two versions with the same digest read the same.
 *
 * @param article a row with its components and its section populated
 */
export const publicContentDigest = (
  article: Record<string, unknown>,
  fields: readonly string[] = PUBLIC_FIELDS
): string => contentDigest(Object.fromEntries(fields.map((name) => [name, article[name]])));

/** In which of some fields two versions of an article differ. */
export const changedFields = (
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  fields: readonly string[]
): string[] =>
  fields.filter(
    (name) => contentDigest({ [name]: before[name] }) !== contentDigest({ [name]: after[name] })
  );
