import type { Change } from '../moments';
import { rowsOf } from '../rows';
import { ARTICLE } from '../uids';
import { AddressBook } from './addressBook';
import { slugOf } from '../slug';

/** Addresses of a copy, language by language; then what any write freed, made public or retired. */
export async function keepAddressesAfterSave({ strapi, action, versions, entries }: Change): Promise<void> {
  const book = new AddressBook(strapi);
  if (action === 'clone') {
    for (const entry of entries) {
      if (entry.locale === null) continue;
      const slug = await book.claimLike(slugOf(String(entry.headline ?? ''), entry.locale), {
        article: entry.documentId,
        locale: entry.locale,
      });
      await rowsOf(strapi, ARTICLE).update({ where: { id: entry.id }, data: { slug } });
      entry.slug = slug;
    }
  }
  for (const { documentId, locale } of versions) {
    if (locale !== null) await book.balance({ article: documentId, locale });
  }
}
