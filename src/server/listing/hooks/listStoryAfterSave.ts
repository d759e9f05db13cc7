import type { Change } from '../../moments';
import { loadCommittedMap, STANDING } from '../../outlet';
import { isSameVersion } from '../../strapi/rows';
import { storedVersions } from '../../strapi/storedVersions';
import { together } from '../../strapi/together';
import { ARTICLE } from '../../strapi/uids';
import { listingOf } from '../listNewStories';
import { ListingStore } from '../listingStore';

/** Lists what became public, and lists no more what is public no more. */
export async function listStoryAfterSave(change: Change): Promise<void> {
  const { strapi, action, published, versions, before } = change;
  if (!published && action !== 'unpublish' && action !== 'delete') return;
  const listings = new ListingStore(strapi);
  const map = await loadCommittedMap(strapi);
  await together(versions, async ({ documentId, locale }) => {
    if (locale === null) return;
    const own = { documentId, locale };
    const { published: row } = await storedVersions(strapi, ARTICLE, own, STANDING);
    if (!row) {
      await listings.remove(documentId, locale);
      return;
    }
    const listing = listingOf(row, map);
    // A statement that finds no row locks the gap around it on MariaDB and MySQL: only where one is expected.
    const wasListed = before.some((each) => each.publishedAt !== null && isSameVersion(each, own));
    if (!wasListed || !(await listings.change(listing))) await listings.put([listing]);
  });
}
