import type { Core } from '@strapi/strapi';
import {
  pictureFacts,
  type BeforeChange,
  type FileChange,
  type PictureKnowledge,
} from '../../picture';
import { IMAGE_CAPTION } from '../../strapi/uids';
import {
  checkSetAround,
  captionRows,
  decide,
  endOverrides,
  forgetVerdicts,
  checkCaptions,
  keepDraftVerdicts,
  keepPublicVerdicts,
  withWriteReason,
} from '../review';
import { publishedUses } from '../captionPicture';
import { captionsOptions } from '../options';

/**
 * Takes back every published caption that was approved for other bytes than those its picture is
 * about to have, in the transaction of the change. So no door serves old words with a new picture,
 * not even while the file is being stored. Then all captions on the picture are checked anew.
 */
export const unpublishStaleCaptionsBeforeFileChange: BeforeChange = async (strapi, change) => {
  const { fileId, sha256 } = change;
  const withdraws = captionsOptions(strapi).onPictureChange === 'unpublish';
  for (const { documentId, locale, approvedSha256 } of await publishedUses(strapi, fileId)) {
    if (!withdraws || (sha256 !== null && approvedSha256 === sha256)) continue;
    await withWriteReason('picture', () =>
      strapi.documents(IMAGE_CAPTION).unpublish({ documentId, locale: locale ?? undefined })
    );
    await forgetVerdicts(strapi, { documentId, locale }, { isPublic: true });
    // Nothing is left by which to know that it waits, so that its article does not bring it back.
    if (approvedSha256 === null) {
      await decide(strapi, { documentId, locale }, { kind: 'hold', by: null });
    }
  }
  await checkUses(strapi, change);
};

/** The file itself is not to be read: it still has its old bytes. */
const UNREAD: PictureKnowledge = { known: false, reason: 'The new picture cannot be read.' };

async function checkUses(
  strapi: Core.Strapi,
  { fileId, sha256, isDeleted }: FileChange
): Promise<void> {
  const knowledge = sha256 === null ? UNREAD : await pictureFacts(strapi).of(fileId);
  const uses = await captionRows(
    strapi,
    { publishedAt: null, image: { id: fileId } },
    { orderBy: { documentId: 'asc' } }
  );
  for (const use of uses) {
    const checkSet = await checkSetAround(strapi, isDeleted ? { ...use, image: null } : use);
    const checked = await checkCaptions(strapi, {
      ...checkSet,
      pictures: new Map([[fileId, knowledge]]),
    });
    const isPublic = checkSet.published.get(use.documentId)?.image?.id === fileId;
    await (isPublic ? keepPublicVerdicts : keepDraftVerdicts)(strapi, checked);
    await endOverrides(strapi, checked);
  }
}
