import type { Change, WriteAction } from '../../moments';
import { checkSetOfArticle, checkOptions, checkCaptions, keepDraftVerdicts } from '../review';

const WRITES_A_DRAFT: ReadonlySet<WriteAction> = new Set([
  'create',
  'update',
  'clone',
  'discardDraft',
]);

/** Keeps what is known of an article's captions true to the draft of the story. */
export async function checkCaptionsOfArticleAfterSave({
  strapi,
  action,
  versions,
  published,
}: Change): Promise<void> {
  // What is published has been checked before it was.
  if (published || !WRITES_A_DRAFT.has(action) || checkOptions(strapi).gate === 'off') return;
  for (const { documentId, locale } of versions) {
    const checkSet = await checkSetOfArticle(strapi, documentId, locale);
    if (checkSet.captions.length > 0)
      await keepDraftVerdicts(strapi, await checkCaptions(strapi, checkSet));
  }
}
