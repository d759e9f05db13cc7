import type { Core } from '@strapi/strapi';
import type { Change } from '../../moments';
import { refuse } from '../../input/problems';
import { rowsOf, type Row } from '../../strapi/rows';
import { OUTLET, OUTLET_MIRROR } from '../../strapi/uids';
import { isOnOutletHost } from '../address';
import { MirrorPlaceStore, placeOf, takenPlace } from '../place';

/**
 * An outlet can be given mirrors and a new address from its own form: what holds for a mirror that is
 * saved holds then too. A throw takes the whole save back.
 */
export async function keepMirrorsApartAfterSave({
  strapi,
  action,
  versions,
}: Change): Promise<void> {
  if (action === 'delete') return;
  for (const { documentId } of versions) {
    const outlet: Row | null = await rowsOf(strapi, OUTLET).findOne({ where: { documentId } });
    if (outlet) await keepApart(strapi, outlet);
  }
}

async function keepApart(strapi: Core.Strapi, outlet: Row): Promise<void> {
  const mirrors: Row[] = await rowsOf(strapi, OUTLET_MIRROR).findMany({
    select: ['id', 'documentId', 'label', 'address', 'kind', 'platform'],
    where: { outlet: { documentId: outlet.documentId } },
  });
  const places = new MirrorPlaceStore(strapi);
  for (const mirror of mirrors) {
    const { address, kind, label } = mirror;
    if (typeof address !== 'string' || address === '') continue;
    if (typeof outlet.address === 'string' && isOnOutletHost(address, kind, outlet.address)) {
      refuse([
        {
          path: ['address'],
          message: `The mirror "${String(label)}" is on the address ${outlet.address}. Give that mirror another address or delete it, then try again.`,
        },
      ]);
    }
    const place = placeOf({ ...mirror, outlet });
    const holder = place && (await places.claim(place));
    if (holder) refuse([await takenPlace(strapi, holder, ['mirrors'])]);
  }
}
