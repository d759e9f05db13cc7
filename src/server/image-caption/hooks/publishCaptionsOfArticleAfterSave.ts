import type { Core } from '@strapi/strapi';
import type { Change, MomentRunner } from '../../moments';
import { IMAGE_CAPTION } from '../../strapi/uids';
import {
  decisionsOf,
  draftsOfArticle,
  writeReason,
  willBePublished,
  withWriteReason,
  picturesOf,
  publicRowsAround,
  saysSomethingElse,
} from '../review';
import type { Version } from '../../strapi/rows';

/**
 * Publishes the captions of an article with it, in its transaction, as their drafts have them.
 * Whether they fit was asked before the article was published.
 */
export async function publishCaptionsOfArticleAfterSave({
  strapi,
  published,
  versions,
}: Change): Promise<void> {
  if (!published || writeReason() === 'restore') return;
  for (const each of versions) {
    await withWriteReason('article', () => publishCaptions(strapi, each));
  }
}

async function publishCaptions(strapi: Core.Strapi, article: Version): Promise<void> {
  const { locale } = article;
  const captions = strapi.documents(IMAGE_CAPTION);
  const own = (documentId: string) => ({ documentId, locale: locale ?? undefined });
  const drafts = await draftsOfArticle(strapi, article.documentId, locale);
  if (drafts.length === 0) return;
  const published = await publicRowsAround(strapi, article.documentId, drafts, locale);
  const pictures = await picturesOf(strapi, drafts);
  const decisions = await decisionsOf(
    strapi,
    drafts.map(({ documentId }) => documentId),
    locale
  );
  const isNew: Version[] = [];
  for (const draft of drafts) {
    const { documentId } = draft;
    const before = published.get(documentId) ?? null;
    if (!willBePublished(draft, before, pictures, decisions)) continue;
    if (!before) {
      isNew.push({ documentId, locale });
      continue;
    }
    const isShown = before.article?.documentId === article.documentId;
    if (!isShown || saysSomethingElse(draft, before)) await captions.publish(own(documentId));
  }
  const moments: MomentRunner = strapi.plugin('newsroom').service('moments');
  await moments.publishTogether(IMAGE_CAPTION, isNew);
}
