import type { Unpublication } from '../moments/moments';
import { IMAGE_CAPTION } from '../strapi/uids';
import {
  benchOfArticle,
  checkOptions,
  forgetVerdicts,
  judge,
  keepDraftVerdicts,
  onErrand,
  shownCaptions,
} from './desk';

/**
 * Takes the captions of an article back with it: a picture and its words tell of a story that is no
 * longer public. They come back when the article does.
 */
export async function withdrawCaptionsOfArticleBeforeUnpublish({
  strapi,
  action,
  documentId,
  locale,
}: Unpublication): Promise<void> {
  const shown = await shownCaptions(strapi, documentId, locale);
  for (const caption of shown) {
    await onErrand('article', () =>
      strapi
        .documents(IMAGE_CAPTION)
        .unpublish({ documentId: caption.documentId, locale: locale ?? undefined })
    );
    await forgetVerdicts(strapi, { documentId: caption.documentId, locale }, { isPublic: true });
  }
  if (checkOptions(strapi).gate === 'off') return;
  const bench = await benchOfArticle(strapi, documentId, locale);
  // A caption without an article has no story that it could be wrong for.
  const captions = bench.captions.map((row) =>
    action === 'delete' ? { ...row, article: null } : row
  );
  await keepDraftVerdicts(
    strapi,
    await judge(strapi, {
      story: action === 'delete' ? null : bench.story,
      captions,
      published: new Map(),
    })
  );
}
