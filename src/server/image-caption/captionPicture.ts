import type { Core } from '@strapi/strapi';
import { pictureFacts } from '../picture';
import { rowsOf, type Row } from '../strapi/rows';
import { storedParts } from '../strapi/storedParts';
import { IMAGE_CAPTION } from '../strapi/uids';

/** A file of the Media Library, as far as captions need to know it. */
export interface PictureFile {
  id: number;
  alternativeText: string | null;
  mime: string;
}

const PICTURE = { select: ['id', 'alternativeText', 'mime'] };

/** The number of the file that a save names, which stands in its data as `nameFilesBeforeSave` left it. */
export const sentPicture = (data: Readonly<Record<string, unknown>>): number | null | undefined =>
  data.image as number | null | undefined;

/** The picture of one row of a caption, the draft or the published one. */
export async function fileOfRow(
  strapi: Core.Strapi,
  row: Pick<Row, 'id'>
): Promise<PictureFile | null> {
  const parts = await storedParts(strapi, IMAGE_CAPTION, [row.id], { image: PICTURE });
  return (parts.get(row.id)?.image as PictureFile | null | undefined) ?? null;
}

/** A caption on a picture, with what an editor knows it by. */
export interface PictureUse {
  documentId: string;
  locale: string | null;
  caption: string;
  /** Of the picture that its words were approved for; null where it was not known. */
  approvedSha256: string | null;
  article: { documentId: string; headline: string } | null;
}

const uses = (strapi: Core.Strapi, where: Record<string, unknown>): Promise<PictureUse[]> =>
  rowsOf(strapi, IMAGE_CAPTION).findMany({
    where,
    select: ['documentId', 'locale', 'caption', 'approvedSha256'],
    populate: { article: { select: ['documentId', 'headline'] } },
    // In the order in which verdicts are written: two writers never lock each other out.
    orderBy: { documentId: 'asc' },
  });

/** The published captions that hang on a file. */
export const publishedUses = (strapi: Core.Strapi, fileId: number): Promise<PictureUse[]> =>
  uses(strapi, { image: { id: fileId }, publishedAt: { $notNull: true } });

/** The captions that wait in draft because the file is not the picture they were approved for. */
export async function waitingUses(strapi: Core.Strapi, fileId: number): Promise<PictureUse[]> {
  const drafts = await uses(strapi, {
    image: { id: fileId },
    publishedAt: null,
    approvedSha256: { $notNull: true },
  });
  if (drafts.length === 0) return [];
  const facts = await pictureFacts(strapi).of(fileId);
  const found = facts.known ? facts.sha256 : null;
  const isPublic = new Set(
    (await publishedUses(strapi, fileId)).map(({ documentId, locale }) => `${documentId} ${locale}`)
  );
  return drafts.filter(
    ({ documentId, locale, approvedSha256 }) =>
      approvedSha256 !== found && !isPublic.has(`${documentId} ${locale}`)
  );
}
