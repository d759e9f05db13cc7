import type { Core } from '@strapi/strapi';
import { writeReason } from '../../image-caption';
import type { Publication, Unpublication } from '../../moments';
import { rowsOf, rowsOfDocument, type Row, type Version } from '../../strapi/rows';
import { ARTICLE, IMAGE_CAPTION } from '../../strapi/uids';
import { CAPTION_FILL } from './dateCaptionsAfterSave';

/**
 * A caption that is published dates its story. Whoever publishes the story writes its row first and those
 * of the captions then: in the same order nobody waits for one who waits for him.
 */
export async function lockArticleOfCaptionBeforePublish(caption: Publication): Promise<void> {
  // With its story it is published behind it.
  if (writeReason() !== 'article') await lockArticleOf(caption);
}

/** The same for one that is taken back, which its story may not have been written before. */
export const lockArticleOfCaptionBeforeUnpublish = (caption: Unpublication): Promise<void> =>
  lockArticleOf(caption);

/** Makes whoever writes or publishes the story of a caption wait until the transaction ends. */
export async function lockArticleOf({
  strapi,
  documentId,
  locale,
}: Version & { strapi: Core.Strapi }): Promise<void> {
  if (strapi.db.dialect.client === 'sqlite') return;
  const captions = await rowsOfDocument(strapi, IMAGE_CAPTION, documentId, CAPTION_FILL);
  const articles = captions.flatMap(
    (row) => (row.article as { documentId: string } | null | undefined)?.documentId ?? []
  );
  if (articles.length === 0) return;
  const rows: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    select: ['id'],
    where: { documentId: { $in: [...new Set(articles)] }, locale },
    orderBy: { id: 'asc' },
  });
  await lock(
    strapi,
    rows.map(({ id }) => id)
  );
}

const lock = ({ db }: Core.Strapi, ids: readonly number[]): Promise<unknown> =>
  db.transaction(({ trx }) =>
    db
      .getConnection(db.metadata.get(ARTICLE).tableName)
      .select('id')
      .whereIn('id', [...ids])
      .orderBy('id')
      .forUpdate()
      .transacting(trx)
  );
