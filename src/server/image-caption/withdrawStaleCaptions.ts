import type { Core } from '@strapi/strapi';
import { pictureBook, type BeforeChange, type FileChange, type PictureKnowledge } from '../picture';
import { IMAGE_CAPTION } from '../strapi/uids';
import {
  benchAround,
  captionRows,
  decide,
  forgetVerdicts,
  judge,
  keepDraftVerdicts,
  keepPublicVerdicts,
  onErrand,
} from './desk';
import { endOverrides } from './judgeCaptionAfterSave';
import { publishedUses } from './picture';
import { captionsOptions } from './options';

/**
 * Takes back every published caption that was approved for other bytes than those its picture is
 * about to have, in the transaction of the change. So no door serves old words with a new picture,
 * not even while the file is being stored. Then all captions on the picture are judged anew.
 */
export const withdrawStaleCaptions: BeforeChange = async (strapi, change) => {
  const { fileId, sha256 } = change;
  const withdraws = captionsOptions(strapi).onPictureChange === 'unpublish';
  for (const { documentId, locale, approvedSha256 } of await publishedUses(strapi, fileId)) {
    if (!withdraws || (sha256 !== null && approvedSha256 === sha256)) continue;
    await onErrand('picture', () =>
      strapi.documents(IMAGE_CAPTION).unpublish({ documentId, locale: locale ?? undefined })
    );
    await forgetVerdicts(strapi, { documentId, locale }, { isPublic: true });
    // Nothing is left by which to know that it waits, so that its article does not bring it back.
    if (approvedSha256 === null) {
      await decide(strapi, { documentId, locale }, { kind: 'hold', by: null });
    }
  }
  await judgeUses(strapi, change);
};

/** The file itself is not to be read: it still has its old bytes. */
const UNREAD: PictureKnowledge = { known: false, reason: 'The new picture cannot be read.' };

async function judgeUses(
  strapi: Core.Strapi,
  { fileId, sha256, isDeleted }: FileChange
): Promise<void> {
  const knowledge = sha256 === null ? UNREAD : await pictureBook(strapi).facts(fileId);
  const uses = await captionRows(
    strapi,
    { publishedAt: null, image: { id: fileId } },
    { orderBy: { documentId: 'asc' } }
  );
  for (const use of uses) {
    const bench = await benchAround(strapi, isDeleted ? { ...use, image: null } : use);
    const judged = await judge(strapi, { ...bench, pictures: new Map([[fileId, knowledge]]) });
    const isPublic = bench.published.get(use.documentId)?.image?.id === fileId;
    await (isPublic ? keepPublicVerdicts : keepDraftVerdicts)(strapi, judged);
    await endOverrides(strapi, judged);
  }
}
