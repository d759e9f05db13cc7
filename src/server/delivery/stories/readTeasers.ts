import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { publicAddress } from '../../http';
import { leadCaption } from '../../image-caption';
import type { ListedStory } from '../../listing';
import { readyPicture, SITE_PICTURE } from '../../picture';
import { rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';
import { directionOf } from '../../text/direction';
import { DIRECTION, SECTION_STEP } from '../answerSchemas';
import type { Outlets } from './outlets';
import { PUBLISHED, storyOfRow } from './readStories';
import type { PublishedStory } from './story';

/** A story as lists of sites show it: without its body. */
export const STORY_TEASER = z
  .object({
    documentId: z.string(),
    locale: z.string(),
    direction: DIRECTION,
    headline: z.string(),
    kicker: z.string().nullable(),
    standfirst: z.string().nullable(),
    slug: z.string(),
    canonicalUrl: z.string().nullable().describe('On the site of its outlet.'),
    by: z.string().nullable().describe('The byline as printed.'),
    authors: z.array(
      z.object({ name: z.string(), uri: z.string().nullable(), role: z.string().nullable() })
    ),
    firstPublishedAt: z.iso.datetime(),
    contentModifiedAt: z.iso.datetime(),
    sectionTrail: z.array(SECTION_STEP).describe('From the outermost section.'),
    leadCaption: z
      .object({
        documentId: z.string(),
        caption: z.string(),
        altText: z.string().nullable(),
        creator: z.string().nullable(),
        creditLine: z.string().nullable(),
        copyrightNotice: z.string().nullable(),
        isFilePhoto: z.boolean(),
        picture: SITE_PICTURE,
      })
      .nullable()
      .describe('The caption that stands for the story, with its picture; null without one.'),
  })
  .meta({ id: 'NewsroomStoryTeaser', description: 'A story as lists show it.' });

export type StoryTeaser = z.infer<typeof STORY_TEASER>;

const TEASER_FIELDS = [
  'id',
  'documentId',
  'uri',
  'locale',
  'headline',
  'kicker',
  'standfirst',
  'slug',
  'by',
  'canonicalUrl',
  'publishedAt',
  'firstPublishedAt',
  'contentModifiedAt',
  'publicationDay',
];

const TEASER_PARTS = {
  section: { select: ['documentId'] },
  outlet: { select: ['documentId'] },
  authors: true,
  captions: {
    where: PUBLISHED,
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
    populate: { image: true },
  },
};

/**
 * Reads published stories of one language without their bodies, in the order they are asked for, with the
 * same number of queries however many there are. One that is not, or no more, published is left out.
 */
export async function readTeasers(
  strapi: Core.Strapi,
  wanted: readonly ListedStory[],
  outlets: Outlets
): Promise<{ teasers: StoryTeaser[]; stories: PublishedStory[] }> {
  const [first] = wanted;
  if (!first) return { teasers: [], stories: [] };
  const rows: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    select: TEASER_FIELDS,
    where: {
      documentId: { $in: wanted.map(({ article }) => article) },
      locale: first.language,
      ...PUBLISHED,
    },
    populate: TEASER_PARTS,
  });
  const byDocument = new Map(rows.map((row) => [row.documentId, row]));
  const base = publicAddress(strapi);
  const around = { others: [], inText: {}, places: outlets, base };
  const stories = wanted.flatMap(({ article }) => {
    const row = byDocument.get(article);
    return row ? [storyOfRow(row, around)] : [];
  });
  return { teasers: stories.map(teaserOf), stories };
}

function teaserOf(story: PublishedStory): StoryTeaser {
  const lead = leadCaption(story.captions);
  return {
    documentId: story.documentId,
    locale: story.locale,
    direction: directionOf(story.locale),
    headline: story.headline,
    kicker: story.kicker,
    standfirst: story.standfirst,
    slug: story.slug,
    canonicalUrl: story.canonicalUrl,
    by: story.by,
    authors: story.authors.map(({ name, uri, role }) => ({ name, uri, role })),
    firstPublishedAt: story.firstPublishedAt.toISOString(),
    contentModifiedAt: story.contentModifiedAt.toISOString(),
    sectionTrail: story.sectionTrail,
    leadCaption: lead
      ? {
          documentId: lead.documentId,
          caption: lead.caption,
          altText: lead.altText,
          creator: lead.creator,
          creditLine: lead.creditLine,
          copyrightNotice: lead.copyrightNotice,
          isFilePhoto: lead.isFilePhoto,
          picture: readyPicture(lead.picture),
        }
      : null,
  };
}
