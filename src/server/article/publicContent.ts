import { contentDigest } from '../text/canonicalValue';

/**
 * The fields whose change readers notice in the story itself. Dates, counts and notes of the newsroom
 * are not among them, nor are related stories and captions, which have dates of their own.
 */
const PUBLIC_FIELDS = [
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
export const publicContentDigest = (article: Record<string, unknown>): string =>
  contentDigest(Object.fromEntries(PUBLIC_FIELDS.map((name) => [name, article[name]])));
