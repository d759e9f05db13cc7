import type { Publication } from '../../moments';
import { pictureFacts } from '../../picture';
import { IMAGE_CAPTION } from '../../strapi/uids';
import { fileOfRow, sentPicture } from '../captionPicture';

/**
 * To publish a caption is to approve it for the bytes that its picture has now. They are written
 * down in the draft, from where Strapi copies them into the published row, and held fast until the
 * transaction ends: a replace at the same time waits, and then takes the caption back.
 */
export async function approveCaptionBeforePublish({
  strapi,
  data,
  draft,
}: Publication): Promise<void> {
  const sent = sentPicture(data);
  const fileId = sent === undefined && draft ? (await fileOfRow(strapi, draft))?.id : sent;
  const facts = pictureFacts(strapi);
  const files = typeof fileId === 'number' ? await facts.filesOf([fileId]) : [];
  const [found] = (await facts.hold(files)).values();
  const approvedSha256 = found?.known ? found.sha256 : null;
  data.approvedSha256 = approvedSha256;
  if (!draft || draft.approvedSha256 === approvedSha256) return;
  // Past Strapi's lifecycles: the editor did not touch the draft, so its date stays.
  await strapi.db
    .queryBuilder(IMAGE_CAPTION)
    .where({ id: draft.id })
    .update({ approvedSha256 })
    .execute();
}
