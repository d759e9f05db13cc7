import { writeReason } from '../../../image-caption';
import type { Publication } from '../../../moments';
import { refuse } from '../../../input/problems';
import { relationTarget, rowsOf, type Row } from '../../../strapi/rows';
import { ARTICLE, IMAGE_CAPTION } from '../../../strapi/uids';
import { WithdrawalStore } from '../withdrawalStore';

/** The article a caption is about to be published with; null for none. */
async function articleOf({ strapi, data, draft }: Publication): Promise<string | null> {
  const sent = relationTarget(data.article);
  if (sent === null) return null;
  if (sent?.documentId) return sent.documentId;
  if (sent?.id) {
    const row: Row | null = await rowsOf(strapi, ARTICLE).findOne({ where: { id: sent.id } });
    return row?.documentId ?? null;
  }
  if (!draft) return null;
  const row: Row | null = await rowsOf(strapi, IMAGE_CAPTION).findOne({
    where: { id: draft.id },
    populate: { article: { select: ['documentId'] } },
  });
  return (row?.article as Row | null)?.documentId ?? null;
}

/** No caption of a story that an editor withdrew is read by itself. */
export async function refuseWithdrawnBeforePublish(publication: Publication): Promise<void> {
  // To publish the story has ended its withdrawal.
  if (writeReason() === 'article') return;
  const { strapi, locale } = publication;
  const article = locale === null ? null : await articleOf(publication);
  if (article === null || locale === null) return;
  const row = await new WithdrawalStore(strapi).current({ article, locale });
  if (row?.httpStatus === undefined || row.httpStatus === null) return;
  refuse([
    {
      path: ['article'],
      message:
        'The story of this caption is withdrawn. Restore or publish the story first; its captions come back with it.',
    },
  ]);
}
