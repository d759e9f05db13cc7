import type { Change } from '../../moments';
import { loadCommittedMap, STANDING, standingOf } from '../../outlet';
import { storedVersions } from '../../strapi/storedVersions';
import { ARTICLE } from '../../strapi/uids';
import { datesOf, monthOf } from '../listedFields';
import { ListingStore } from '../listingStore';

/** Lists what became public, and lists no more what is public no more. */
export async function listStoryAfterSave(change: Change): Promise<void> {
  const { strapi, action, published, versions } = change;
  if (!published && action !== 'unpublish' && action !== 'delete') return;
  const listings = new ListingStore(strapi);
  const map = await loadCommittedMap(strapi);
  for (const { documentId, locale } of versions) {
    if (locale === null) continue;
    const own = { documentId, locale };
    const { published: row } = await storedVersions(strapi, ARTICLE, own, STANDING);
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
