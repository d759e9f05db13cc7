import type { Core } from '@strapi/strapi';
import { fieldsOfVersion } from '../strapi/keptVersion';
import { ARTICLE, IMAGE_CAPTION } from '../strapi/uids';

/** What is to happen and is not content: an earlier time may have passed. */
const TIMES = ['publishAt', 'embargoedUntil', 'expires', 'timeZone'];

/** What the newsroom keeps by itself, and what other fields say already. */
const KEPT: Readonly<Record<string, ReadonlySet<string>>> = {
  [ARTICLE]: new Set([
    ...TIMES,
    'captions',
    'sourceId',
    'sourceDigest',
    'publishedDigest',
    'publishedRelated',
    'publishedCaptions',
    'uri',
    'publicationDay',
    'firstPublishedAt',
    'contentModifiedAt',
    'canonicalUrl',
    'wordCount',
    'minorChange',
  ]),
  [IMAGE_CAPTION]: new Set(['article', 'approvedSha256', 'minorChange']),
};

/** The fields in which versions of a story, or of its captions, are compared and put back. */
export const comparedFields = (
  strapi: Core.Strapi,
  uid: typeof ARTICLE | typeof IMAGE_CAPTION
): string[] =>
  fieldsOfVersion(strapi, uid)
    .map(([name]) => name)
    .filter((name) => !KEPT[uid]?.has(name));
