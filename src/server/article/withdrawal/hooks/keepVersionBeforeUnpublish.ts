import type { Unpublication } from '../../../moments';
import { ARTICLE } from '../../../strapi/uids';
import { keepCaptions } from '../captions';
import { editorName } from '../../../strapi/editorName';
import { keepVersion } from '../../../strapi/keptVersion';
import { WithdrawalStore } from '../withdrawalStore';

/**
 * Keeps what was public of a story that leaves, by whatever door, and its captions, which leave with
 * it: for whoever undoes it. Of a deleted story nothing is kept.
 */
export async function keepVersionBeforeUnpublish({
  strapi,
  action,
  documentId,
  locale,
}: Unpublication): Promise<void> {
  if (locale === null || action === 'delete') return;
  const own = { documentId, locale };
  const story = await keepVersion(strapi, ARTICLE, own, 'published');
  if (!story) return;
  const captions = await keepCaptions(strapi, own);
  // Whom it named, and not whom of them readers could see just then.
  if (Array.isArray(story.publishedRelated)) story.related = story.publishedRelated;
  const store = new WithdrawalStore(strapi);
  const { id } = await store.begin({ article: documentId, locale }, editorName(strapi));
  await store.change(id, { kept: { story, captions } });
}
