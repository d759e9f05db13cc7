import type { Retraction } from '../../moments';
import { ARTICLE } from '../../uids';
import { takeCaptionsBack } from './captions';
import { editorName } from './editor';
import { keepVersion } from './keptVersion';
import { WithdrawalBook } from './withdrawalBook';

/**
 * A story leaves with its captions, by whatever door, and what was public is kept for whoever
 * undoes it. Of a deleted story nothing is kept.
 */
export async function keepVersionBeforeUnpublish({
  strapi,
  action,
  documentId,
  locale,
}: Retraction): Promise<void> {
  if (locale === null) return;
  const story = await keepVersion(strapi, ARTICLE, { documentId, locale }, 'published');
  const captions = await takeCaptionsBack(strapi, { documentId, locale });
  if (action === 'delete' || !story) return;
  // Whom it named, and not whom of them readers could see just then.
  if (Array.isArray(story.publishedRelated)) story.related = story.publishedRelated;
  const book = new WithdrawalBook(strapi);
  const { id } = await book.begin({ article: documentId, locale }, editorName(strapi));
  await book.change(id, { kept: { story, captions } });
}
