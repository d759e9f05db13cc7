import type { Core } from '@strapi/strapi';
import { loadCommittedMap, whileUrlsStand } from '../outlet';
import { giveOutlet } from './giveOutlet';
import { ListingStore, type Placement } from './listingStore';

/**
 * Lists stories under the outlet that their section stands in now; where it stands in none, they stay
 * in the one they are in.
 */
export async function relistStories(strapi: Core.Strapi): Promise<void> {
  const listings = new ListingStore(strapi);
  if ((await misplaced(strapi, listings)).length === 0) return;
  // A section may have been moved since they were read: they are read again.
  await whileUrlsStand(strapi, async () => {
    for (const [from, to] of await misplaced(strapi, listings)) {
      await listings.move(from, to);
      if (to.outlet !== null) await giveOutlet(strapi, to, from.outlet);
    }
  });
}

async function misplaced(
  strapi: Core.Strapi,
  listings: ListingStore
): Promise<Array<[from: Placement, to: Placement]>> {
  const map = await loadCommittedMap(strapi);
  return (await listings.placements())
    .map((from): [Placement, Placement] => {
      const section = from.section !== null && map.has(from.section) ? from.section : null;
      const { outlet } = map.placeOf({ section, outlet: from.outlet });
      return [from, { section, outlet: outlet?.documentId ?? null }];
    })
    .filter(([from, to]) => from.section !== to.section || from.outlet !== to.outlet);
}
