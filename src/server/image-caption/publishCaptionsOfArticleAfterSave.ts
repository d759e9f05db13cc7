import type { Core } from '@strapi/strapi';
import type { Change, Version } from '../moments';
import { IMAGE_CAPTION } from '../uids';
import {
  captionRows,
  decisionsOf,
  draftsOfArticle,
  errand,
  goesOut,
  onErrand,
  picturesOf,
  publicRows,
  saysSomethingElse,
} from './desk';

/**
 * Publishes the captions of an article with it, in its transaction, and takes those from its public
 * page that no longer belong to it: they show as the article's draft has them. Whether they fit was
 * asked before the article was published.
 */
export async function publishCaptionsOfArticleAfterSave({
  strapi,
  published,
  versions,
}: Change): Promise<void> {
  if (!published || errand() === 'restore') return;
  for (const each of versions) {
    await onErrand('article', () => bringInLine(strapi, each));
  }
}

async function bringInLine(strapi: Core.Strapi, article: Version): Promise<void> {
  const { locale } = article;
  const captions = strapi.documents(IMAGE_CAPTION);
  const own = (documentId: string) => ({ documentId, locale: locale ?? undefined });
  const drafts = await draftsOfArticle(strapi, article.documentId, locale);
  const shown = await captionRows(strapi, {
    publishedAt: { $notNull: true },
    ...(locale !== null && { locale }),
    article: { documentId: article.documentId },
  });
  const isItsOwn = (documentId: string) => drafts.some((draft) => draft.documentId === documentId);
  for (const { documentId } of shown.filter((each) => !isItsOwn(each.documentId))) {
    await captions.unpublish(own(documentId));
  }
  if (drafts.length === 0) return;
  const published = await publicRows(strapi, drafts, locale);
  const pictures = await picturesOf(strapi, drafts);
  const decisions = await decisionsOf(
    strapi,
    drafts.map(({ documentId }) => documentId),
    locale
  );
  for (const draft of drafts) {
    const before = published.get(draft.documentId) ?? null;
    if (!goesOut(draft, before, pictures, decisions)) continue;
    const isShown = before?.article?.documentId === article.documentId;
    if (!before || !isShown || saysSomethingElse(draft, before)) {
      await captions.publish(own(draft.documentId));
    }
  }
}
