import type { Unpublication } from '../../moments';
import { IMAGE_CAPTION } from '../../strapi/uids';
import {
  checkSetOfArticle,
  checkOptions,
  forgetPublicVerdicts,
  checkCaptions,
  keepDraftVerdicts,
  withWriteReason,
  shownCaptions,
} from '../review';

/**
 * Takes the captions of an article back with it: a picture and its words tell of a story that is no
 * longer public. They come back when the article does.
 */
export async function unpublishCaptionsOfArticleBeforeUnpublish({
  strapi,
  action,
  documentId,
  locale,
}: Unpublication): Promise<void> {
  const shown = await shownCaptions(strapi, documentId, locale);
  for (const caption of shown) {
    await withWriteReason('article', () =>
      strapi
        .documents(IMAGE_CAPTION)
        .unpublish({ documentId: caption.documentId, locale: locale ?? undefined })
    );
  }
  await forgetPublicVerdicts(
    strapi,
    shown.map((caption) => caption.documentId),
    locale
  );
  if (checkOptions(strapi).gate === 'off') return;
  const checkSet = await checkSetOfArticle(strapi, documentId, locale);
  // A caption without an article has no story that it could be wrong for.
  const captions = checkSet.captions.map((row) =>
    action === 'delete' ? { ...row, article: null } : row
  );
  await keepDraftVerdicts(
    strapi,
    await checkCaptions(strapi, {
      story: action === 'delete' ? null : checkSet.story,
      captions,
      published: new Map(),
    })
  );
}
