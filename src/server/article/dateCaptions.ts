import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { shownCaptions, type CaptionRow } from '../image-caption';
import { rowsOf, type Version } from '../strapi/rows';
import { storedVersions } from '../strapi/storedVersions';
import { ARTICLE, LISTING } from '../strapi/uids';
import { writeUnedited } from '../strapi/writeUnedited';
import { contentDigest } from '../text/canonicalValue';

/** What readers see of a caption, and how they find it in the story. */
const SEEN = [
  'caption',
  'altText',
  'extendedDescription',
  'creator',
  'creditLine',
  'copyrightNotice',
  'usageTerms',
  'webStatementOfRights',
  'licensorUrl',
  'dateCreated',
  'city',
  'country',
  'countryCode',
  'personsShown',
  'isFilePhoto',
  'key',
  'position',
  'role',
  'image',
] as const;

/** Of the file: a replaced one has the same identifier. */
const PICTURE = ['hash', 'size', 'width', 'height'] as const;

/** Digests of the public captions of a story, by document identifier. */
type CaptionDigests = Record<string, string>;

export interface CaptionDating {
  /** The one caption whose change counts; all if not given. */
  only?: string;
  /** A typo: what is public is noted, and no date moves. */
  isMinor: boolean;
}

/**
 * Notes which captions of a public story are public and what they say, and moves the date of its content
 * where that differs from what was noted. What a story first came out with is only noted.
 *
 * @returns the new date; null where it stays
 */
export async function dateCaptions(
  strapi: Core.Strapi,
  story: Version,
  { only, isMinor }: CaptionDating
): Promise<Date | null> {
  const { published } = await storedVersions(strapi, ARTICLE, story);
  if (!published) return null;
  const before = published.publishedCaptions as CaptionDigests | null;
  // The publication that is under way notes them all.
  if (before === null && only !== undefined) return null;
  const all = captionDigests(await shownCaptions(strapi, story.documentId, story.locale));
  const now = only === undefined || before === null ? all : withOne(before, all, only);
  if (before !== null && isDeepStrictEqual(now, before)) return null;
  const contentModifiedAt = before === null || isMinor ? null : new Date();
  await writeUnedited(strapi, ARTICLE, story, {
    publishedCaptions: now,
    ...(contentModifiedAt && { contentModifiedAt }),
  });
  if (contentModifiedAt) await list(strapi, story, contentModifiedAt);
  return contentModifiedAt;
}

/** What readers see of captions, in short. */
export const captionDigests = (captions: readonly CaptionRow[]): CaptionDigests =>
  Object.fromEntries(
    captions.map((caption) => [
      caption.documentId,
      contentDigest({
        ...Object.fromEntries(SEEN.map((name) => [name, caption[name]])),
        picture: PICTURE.map((name) => caption.image?.[name]),
      }),
    ])
  );

function withOne(before: CaptionDigests, all: CaptionDigests, one: string): CaptionDigests {
  const { [one]: _former, ...others } = before;
  const digest = all[one];
  return digest === undefined ? others : { ...others, [one]: digest };
}

/** The row is changed by its number, as a listing is wherever it is written. */
async function list(
  strapi: Core.Strapi,
  { documentId, locale }: Version,
  contentModifiedAt: Date
): Promise<void> {
  const row = await rowsOf(strapi, LISTING).findOne({
    select: ['id'],
    where: { article: documentId, language: locale },
  });
  if (!row) return;
  await rowsOf(strapi, LISTING).updateMany({ where: { id: row.id }, data: { contentModifiedAt } });
}
