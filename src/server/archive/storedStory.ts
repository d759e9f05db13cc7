import type { Core } from '@strapi/strapi';
import { pointingTo, rowsOf, type Row } from '../strapi/rows';
import { ARTICLE, IMAGE_CAPTION } from '../strapi/uids';
import { storyDigest, type Plan } from './plan';

/** A story that an earlier import wrote, as it stands now. */
export interface StoredStory {
  documentId: string;
  sourceDigest: string;
  /** Digest of what the draft says now; differs from sourceDigest once an editor changed it. */
  presentDigest: string;
  isPublished: boolean;
  captions: Row[];
}

const pick = (row: Row, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, row[name]]));

/** The draft that came from the same source, null for a story that is new here. */
export async function findStoredStory(
  strapi: Core.Strapi,
  plan: Plan
): Promise<StoredStory | null> {
  const { locale, sourceId } = plan;
  const row: Row | null = await rowsOf(strapi, ARTICLE).findOne({
    where: { sourceId, locale, publishedAt: null },
    populate: { body: true, infoSources: true, corrections: true },
  });
  if (!row) return null;
  const captions: Row[] = await rowsOf(strapi, IMAGE_CAPTION).findMany({
    where: {
      locale,
      publishedAt: null,
      ...(await pointingTo(strapi, IMAGE_CAPTION, 'article', { id: row.id })),
    },
    populate: { personsShown: true },
    orderBy: { position: 'asc' },
  });
  const article = pick(row, Object.keys(plan.article));
  const captionFields = Object.keys(plan.captions[0] ?? {});
  const published = await rowsOf(strapi, ARTICLE).count({
    where: { documentId: row.documentId, locale, publishedAt: { $notNull: true } },
  });
  return {
    documentId: row.documentId,
    sourceDigest: String(row.sourceDigest),
    presentDigest: storyDigest(
      article,
      captions.map((caption) => pick(caption, captionFields))
    ),
    isPublished: published > 0,
    captions,
  };
}
