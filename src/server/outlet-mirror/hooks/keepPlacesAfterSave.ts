import type { Change } from '../../moments';
import { refuse } from '../../input/problems';
import { rowsOf, type Row } from '../../strapi/rows';
import { OUTLET_MIRROR } from '../../strapi/uids';
import { MirrorPlaceStore, placeOf, type MirrorPlace, takenPlace } from '../place';

/** What the rows of a mirror say is taken for it, and what they no longer say is given up. */
export async function keepPlacesAfterSave({ strapi, versions }: Change): Promise<void> {
  const places = new MirrorPlaceStore(strapi);
  for (const { documentId } of versions) {
    const rows: Row[] = await rowsOf(strapi, OUTLET_MIRROR).findMany({
      where: { documentId },
      populate: { outlet: { select: ['documentId'] } },
    });
    const wanted = rows.map(placeOf).filter((place): place is MirrorPlace => place !== null);
    for (const place of wanted) {
      const holder = await places.claim(place);
      if (holder) refuse([await takenPlace(strapi, holder, ['address'])]);
    }
    await places.keepOnly(documentId, wanted);
  }
}
