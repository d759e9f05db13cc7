import type { Change } from '../../moments';
import { rowsOf, version, type Version } from '../../strapi/rows';
import { together } from '../../strapi/together';
import { ARTICLE } from '../../strapi/uids';
import { slugOf } from '../../text/slug';
import { ArticleSlugStore } from '../articleSlugStore';
import { refuseTakenSlug } from '../refuseTakenSlug';

/** Slugs of a copy, language by language; then what any write freed, made public or retired. */
export async function keepSlugsAfterSave(change: Change): Promise<void> {
  const slugs = new ArticleSlugStore(change.strapi);
  await together(change.versions, async (each) => {
    if (each.locale === null) return;
    if (change.action === 'clone') await slugCopy(change, each, each.locale, slugs);
    await slugs.settle({ article: each.documentId, locale: each.locale });
  });
}

/** The one that was chosen for the copy, or one made from its headline: the original keeps its own. */
async function slugCopy(
  { strapi, entries }: Change,
  copy: Version,
  locale: string,
  slugs: ArticleSlugStore
): Promise<void> {
  const draft = await version(strapi, ARTICLE, copy, 'draft');
  if (!draft) return;
  const holder = { article: copy.documentId, locale };
  if (typeof draft.slug === 'string' && draft.slug !== '') {
    if (!(await slugs.claimByName(draft.slug, holder))) refuseTakenSlug(draft.slug);
    return;
  }
  const slug = await slugs.claimLike(slugOf(String(draft.headline ?? ''), locale), holder);
  const { id, updatedAt } = draft;
  await rowsOf(strapi, ARTICLE).updateMany({ where: { id }, data: { slug, updatedAt } });
  const entry = entries.find(({ id }) => id === draft.id);
  if (entry && 'slug' in entry) entry.slug = slug;
}
