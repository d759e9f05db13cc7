import type { Publication } from '../moments/moments';
import { rowsOf } from '../strapi/rows';
import { ARTICLE } from '../strapi/uids';
import { AddressBook } from './addressBook';
import { slugOf } from '../text/slug';

/**
 * Sees to it that nothing is published without an address of its own, also a draft that was written
 * past the Document Service or before the newsroom was installed.
 */
export async function addressArticleBeforePublish({
  strapi,
  documentId,
  locale,
  draft,
}: Publication): Promise<void> {
  if (!draft || locale === null) return;
  const holder = { article: documentId, locale };
  const book = new AddressBook(strapi);
  const slug = typeof draft.slug === 'string' ? draft.slug : '';
  if (slug && (await book.claim(slug, holder))) return;
  await rowsOf(strapi, ARTICLE).update({
    where: { id: draft.id },
    data: {
      slug: await book.claimLike(slug || slugOf(String(draft.headline ?? ''), locale), holder),
    },
  });
}
