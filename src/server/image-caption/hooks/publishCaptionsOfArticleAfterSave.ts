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
import { together } from '../../strapi/together';

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
  const isNew: Version[] = [];
  const again: Version[] = [];
  await together(versions, async (each) => {
    const own = await captionsToPublish(strapi, each);
    isNew.push(...own.isNew);
    again.push(...own.again);
  });
  await withWriteReason('article', async () => {
    const captions = strapi.documents(IMAGE_CAPTION);
    for (const { documentId, locale } of again)
      await captions.publish({ documentId, locale: locale ?? undefined });
    const moments: MomentRunner = strapi.plugin('newsroom').service('moments');
    await moments.joint.publishAll(IMAGE_CAPTION, isNew);
  });
}

/** Those of which readers see nothing yet, and those of which they see something else. */
async function captionsToPublish(
  strapi: Core.Strapi,
  { documentId: article, locale }: Version
): Promise<{ isNew: Version[]; again: Version[] }> {
  const drafts = await draftsOfArticle(strapi, article, locale);
  if (drafts.length === 0) return { isNew: [], again: [] };
  const published = await publicRowsAround(strapi, article, drafts, locale);
  const pictures = await picturesOf(strapi, drafts);
  const decisions = await decisionsOf(
    strapi,
    drafts.map(({ documentId }) => documentId),
    locale
  );
  const going = drafts.filter((draft) =>
    willBePublished(draft, published.get(draft.documentId) ?? null, pictures, decisions)
  );
  const seenOf = ({ documentId }: Version) => published.get(documentId);
  const versionOf = ({ documentId }: Version): Version => ({ documentId, locale });
  return {
    isNew: going.filter((draft) => !seenOf(draft)).map(versionOf),
    again: going
      .filter((draft) => {
        const before = seenOf(draft);
        if (!before) return false;
        return before.article?.documentId !== article || saysSomethingElse(draft, before);
      })
      .map(versionOf),
  };
}
