import type { Change } from '../../moments';
import { loadCommittedMap, standingOf } from '../../outlet';
import { rowsOf } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';
import { datesOf, LISTED_FIELDS, monthOf } from '../listedFields';
import { ListingStore } from '../listingStore';

/** Lists what became public, and lists no more what is public no more. */
export async function listStoryAfterSave(change: Change): Promise<void> {
  const { strapi, action, published, versions } = change;
  if (!published && action !== 'unpublish' && action !== 'delete') return;
  const listings = new ListingStore(strapi);
  const map = await loadCommittedMap(strapi);
  for (const { documentId, locale } of versions) {
    if (locale === null) continue;
    const row = await rowsOf(strapi, ARTICLE).findOne({
      ...LISTED_FIELDS,
      where: { documentId, locale, publishedAt: { $notNull: true } },
    });
    if (!row) {
      await listings.remove(documentId, locale);
      continue;
    }
    const standing = standingOf(row);
    await listings.put([
      {
        article: documentId,
        language: locale,
        section: standing.section,
        outlet: map.placeOf(standing).outlet?.documentId ?? null,
        month: monthOf(row),
        ...datesOf(row),
      },
    ]);
  }
}
