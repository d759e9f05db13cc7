import type { Change } from '../moments/moments';
import { loadOutletMap } from '../outlet';
import { ListingLedger } from './listingLedger';

/** Lists stories under the outlet that their section stands in since it, or an outlet, was saved. */
export async function placeStoriesAfterSave({ strapi }: Change): Promise<void> {
  const listings = new ListingLedger(strapi);
  const map = await loadOutletMap(strapi);
  for (const place of await listings.places()) {
    const section = place.section !== null && map.has(place.section) ? place.section : null;
    const outlet = map.placeOf(section).outlet?.documentId ?? null;
    if (section === place.section && outlet === place.outlet) continue;
    await listings.move(place, { section, outlet });
  }
}
