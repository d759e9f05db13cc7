import type { Publication } from '../../moments';
import { IMAGE_CAPTION } from '../../strapi/uids';
import { captionsOfArticle, forgetVerdicts, withWriteReason, shownCaptions } from '../review';

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
  for (const caption of shown.filter((each) => !kept.has(each.documentId))) {
    const version = { documentId: caption.documentId, locale };
    await withWriteReason('article', () =>
      strapi
        .documents(IMAGE_CAPTION)
        .unpublish({ documentId: caption.documentId, locale: locale ?? undefined })
    );
    await forgetVerdicts(strapi, version, { isPublic: true });
  }
}
