import { newsroomOptions } from '../newsroom';
import type { BeforeChange } from '../picture';
import { IMAGE_CAPTION } from '../uids';
import { clearFindings, recordFinding } from './findingStore';
import { publishedUses } from './picture';
import { PICTURE_RULES, pictureReplaced } from './pictureFindings';

/**
 * Takes back every published caption that was approved for other bytes than those its picture is
 * about to have, in the transaction of the change. So no door serves old words with a new picture,
 * not even while the file is being stored.
 */
export const withdrawStaleCaptions: BeforeChange = async (strapi, fileId, sha256) => {
  const withdraws = newsroomOptions(strapi).captions.onPictureChange === 'unpublish';
  for (const use of await publishedUses(strapi, fileId)) {
    const { documentId, locale, approvedSha256 } = use;
    if (sha256 !== null && approvedSha256 === sha256) {
      await clearFindings(strapi, { documentId, locale }, PICTURE_RULES);
      continue;
    }
    if (withdraws) {
      await strapi.documents(IMAGE_CAPTION).unpublish({ documentId, locale: locale ?? undefined });
    }
    await recordFinding(
      strapi,
      { documentId, locale },
      pictureReplaced({ fileId, approved: approvedSha256, found: sha256 }, withdraws)
    );
  }
};
