import type { Change, WriteAction } from '../moments/moments';
import { benchOfArticle, checkOptions, judge, keepDraftVerdicts } from './desk';

const WRITES_A_DRAFT: ReadonlySet<WriteAction> = new Set([
  'create',
  'update',
  'clone',
  'discardDraft',
]);

/** Keeps what is known of an article's captions true to the draft of the story. */
export async function judgeCaptionsOfArticleAfterSave({
  strapi,
  action,
  versions,
  published,
}: Change): Promise<void> {
  // What is published has been judged before it was.
  if (published || !WRITES_A_DRAFT.has(action) || checkOptions(strapi).gate === 'off') return;
  for (const { documentId, locale } of versions) {
    const bench = await benchOfArticle(strapi, documentId, locale);
    if (bench.captions.length > 0) await keepDraftVerdicts(strapi, await judge(strapi, bench));
  }
}
