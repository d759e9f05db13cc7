import type { Change } from '../../moments';
import { loadOutletMap } from '../../outlet';
import { ListingStore } from '../listingStore';

/** Lists stories under the outlet that their section stands in since it, or an outlet, was saved. */
export async function relistStoriesAfterSave({ strapi }: Change): Promise<void> {
  const listings = new ListingStore(strapi);
  const map = await loadOutletMap(strapi);
  for (const placement of await listings.placements()) {
    const section =
      placement.section !== null && map.has(placement.section) ? placement.section : null;
    const outlet = map.placeOf(section).outlet?.documentId ?? null;
    if (section === placement.section && outlet === placement.outlet) continue;
    await listings.move(placement, { section, outlet });
  }
}
