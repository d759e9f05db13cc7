import type { Core } from '@strapi/strapi';
import type { Publication } from '../../moments';
import { pictureFacts } from '../../picture';
import { sentTogether } from '../../strapi/together';
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
  await sentTogether('approvals', { id: draft.id, approvedSha256 }, async (all) => {
    await writeApprovals(strapi, all);
    return all;
  });
}

interface Approval {
  id: number;
  approvedSha256: string | null;
}

async function writeApprovals(strapi: Core.Strapi, all: readonly Approval[]): Promise<void> {
  const { tableName, attributes } = strapi.db.metadata.get(IMAGE_CAPTION);
  const { columnName } = attributes.approvedSha256 as { columnName: string };
  const each = all.flatMap(({ id, approvedSha256 }) => [id, approvedSha256]);
  await strapi.db.transaction(({ trx }) =>
    strapi.db
      .getConnection(tableName)
      .whereIn(
        'id',
        all.map(({ id }) => id)
      )
      .update({
        [columnName]: strapi.db.connection.raw(
          `case id ${all.map(() => 'when ? then ?').join(' ')} end`,
          each
        ),
      })
      .transacting(trx)
  );
}
