import type { Change } from '../moments/moments';
import { rowsOf, version, type Version } from '../strapi/rows';
import { ARTICLE } from '../strapi/uids';
import { AddressBook } from './addressBook';
import { slugOf } from '../text/slug';

/** Addresses of a copy, language by language; then what any write freed, made public or retired. */
export async function keepAddressesAfterSave(change: Change): Promise<void> {
  const book = new AddressBook(change.strapi);
  for (const each of change.versions) {
    if (each.locale === null) continue;
    if (change.action === 'clone') await addressCopy(change, each, each.locale, book);
    await book.balance({ article: each.documentId, locale: each.locale });
  }
}

async function addressCopy(
  { strapi, entries }: Change,
  copy: Version,
  locale: string,
  book: AddressBook
): Promise<void> {
  const draft = await version(strapi, ARTICLE, copy, 'draft');
  if (!draft) return;
  const slug = await book.claimLike(slugOf(String(draft.headline ?? ''), locale), {
    article: copy.documentId,
    locale,
  });
  await rowsOf(strapi, ARTICLE).update({ where: { id: draft.id }, data: { slug } });
  const entry = entries.find(({ id }) => id === draft.id);
  if (entry && 'slug' in entry) entry.slug = slug;
}
