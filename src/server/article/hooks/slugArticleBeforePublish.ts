import type { Publication } from '../../moments';
import { rowsOf } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';
import { slugOf } from '../../text/slug';
import { ArticleSlugStore } from '../articleSlugStore';

/**
 * Sees to it that nothing is published without a slug of its own, also a draft that was written past
 * the Document Service or before the newsroom was installed.
 */
export async function slugArticleBeforePublish({
  strapi,
  documentId,
  locale,
  draft,
}: Publication): Promise<void> {
  if (!draft || locale === null) return;
  const holder = { article: documentId, locale };
  const slugs = new ArticleSlugStore(strapi);
  const slug = typeof draft.slug === 'string' ? draft.slug : '';
  if (slug) {
    if (await slugs.has(slug, holder)) return;
    if ((await slugs.claim(slug, holder, null)) || (await slugs.takeBack(slug, holder))) return;
  }
  const claimed = await slugs.claimLike(
    slug || slugOf(String(draft.headline ?? ''), locale),
    holder
  );
  await rowsOf(strapi, ARTICLE).updateMany({
    where: { id: draft.id },
    data: { slug: claimed, updatedAt: draft.updatedAt },
  });
}
