import type { Publication } from '../../moments';
import { IMAGE_CAPTION } from '../../strapi/uids';
import { captionsOfArticle, forgetPublicVerdicts, withWriteReason, shownCaptions } from '../review';

/**
 * Takes captions from the public page of an article that do not belong to it any more, by its draft
 * or by the call that publishes it.
 */
export async function unpublishDetachedCaptionsBeforePublish({
  strapi,
  documentId,
  locale,
  data,
}: Publication): Promise<void> {
  const shown = await shownCaptions(strapi, documentId, locale);
  if (shown.length === 0) return;
  const own = await captionsOfArticle(strapi, documentId, locale, data.captions);
  const kept = new Set(own.map((caption) => caption.documentId));
  const detached = shown.flatMap((each) => (kept.has(each.documentId) ? [] : each.documentId));
  for (const caption of detached) {
    await withWriteReason('article', () =>
      strapi
        .documents(IMAGE_CAPTION)
        .unpublish({ documentId: caption, locale: locale ?? undefined })
    );
  }
  await forgetPublicVerdicts(strapi, detached, locale);
}
