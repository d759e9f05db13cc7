import type { Save } from '../../moments';
import { refuse } from '../../input/problems';
import type { Row } from '../../strapi/rows';
import { isOnOutletHost } from '../address';
import { outletToCome } from '../outletToCome';
import { MirrorPlaceStore, placeOf, takenPlace } from '../place';

/** A mirror stands where no other mirror of its outlet does, and not at the outlet's own address. */
export async function placeMirrorBeforeSave(save: Save): Promise<void> {
  const { strapi, documentId, data, existing } = save;
  if (data.address === undefined && data.kind === undefined && data.outlet === undefined) return;
  const before = await existing();
  const outlet = await outletToCome(save);
  const value = (field: string) => (data[field] === undefined ? before?.[field] : data[field]);
  const row: Row = {
    id: 0,
    locale: null,
    documentId,
    outlet,
    address: value('address'),
    kind: value('kind'),
    platform: value('platform'),
  };
  const place = placeOf(row);
  if (!place || !outlet) return;
  const own = outlet.address;
  if (typeof own === 'string' && isOnOutletHost(String(row.address), row.kind, own)) {
    refuse([
      {
        path: ['address'],
        message: `"${String(row.address)}" is on the outlet's own address ${own} and goes away together with it. Write another.`,
      },
    ]);
  }
  const holder = await new MirrorPlaceStore(strapi).claim(place);
  if (holder) refuse([await takenPlace(strapi, holder, ['address'])]);
}
