import type { Core } from '@strapi/strapi';
import { relationTarget, rowsOf, type Row } from '../rows';
import { IMAGE_CAPTION } from '../uids';

/** A file of the Media Library, as far as captions need to know it. */
export interface PictureFile {
  id: number;
  alternativeText: string | null;
}

/**
 * Which file the data of a write names.
 *
 * @returns `undefined` where the data does not say, null where it takes the picture away
 */
export function sentPicture(image: unknown): number | null | undefined {
  const target = relationTarget(image);
  if (!target) return target;
  if (target.id !== undefined) return target.id;
  // Strapi takes the number of a file as a text as well.
  return target.documentId !== undefined && /^\d+$/.test(target.documentId)
    ? Number(target.documentId)
    : undefined;
}

/** The picture of one row of a caption, the draft or the published one. */
export async function pictureOf(
  strapi: Core.Strapi,
  row: Pick<Row, 'id'>
): Promise<PictureFile | null> {
  const found: Row | null = await rowsOf(strapi, IMAGE_CAPTION).findOne({
    where: { id: row.id },
    select: ['id'],
    populate: { image: { select: ['id', 'alternativeText'] } },
  });
  return (found?.image as PictureFile | null | undefined) ?? null;
}

/** A published caption, with what an editor knows it by. */
export interface PublishedUse {
  documentId: string;
  locale: string | null;
  caption: string;
  /** Of the picture that its words were approved for; null where it was not known. */
  approvedSha256: string | null;
  article: { documentId: string; headline: string } | null;
}

/** The published captions that hang on a file. */
export const publishedUses = (strapi: Core.Strapi, fileId: number): Promise<PublishedUse[]> =>
  rowsOf(strapi, IMAGE_CAPTION).findMany({
    where: { image: { id: fileId }, publishedAt: { $notNull: true } },
    select: ['documentId', 'locale', 'caption', 'approvedSha256'],
    populate: { article: { select: ['documentId', 'headline'] } },
    orderBy: { id: 'asc' },
  });
