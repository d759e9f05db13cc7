import { COPIED_WITH, copyCaption } from '../../image-caption';
import type { Change } from '../../moments';
import { pointingTo, rowsOf, type Row } from '../../strapi/rows';
import { IMAGE_CAPTION } from '../../strapi/uids';

/**
 * Gives a copied article copies of its captions, as drafts: a caption belongs to one article, so the
 * original keeps its own.
 */
export async function copyCaptionsAfterSave({
  strapi,
  action,
  versions,
  source,
}: Change): Promise<void> {
  if (action !== 'clone' || !source) return;
  for (const { documentId, locale } of versions) {
    const captions: Row[] = await rowsOf(strapi, IMAGE_CAPTION).findMany({
      where: {
        publishedAt: null,
        locale,
        ...(await pointingTo(strapi, IMAGE_CAPTION, 'article', {
          documentId: source,
          publishedAt: null,
        })),
      },
      populate: COPIED_WITH,
    });
    for (const caption of captions) await copyCaption(strapi, caption, { article: documentId });
  }
}
