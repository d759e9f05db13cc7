import type { Save } from '../../moments';
import { refuse } from '../../input/problems';
import { relationTarget, rowsOf } from '../../strapi/rows';
import { SECTION } from '../../strapi/uids';
import { loadOutletMap } from '../outletMap';

/** No section stands within itself: a trail has an end. */
export async function checkSectionBeforeSave({ strapi, documentId, data }: Save): Promise<void> {
  const target = relationTarget(data.parent);
  if (!target) return;
  const parent =
    target.documentId ??
    (await rowsOf(strapi, SECTION).findOne({ where: { id: target.id } }))?.documentId;
  if (!parent) return;
  const map = await loadOutletMap(strapi);
  if (parent === documentId || map.isWithin(parent, documentId)) {
    refuse([
      {
        path: ['parent'],
        message: 'A section cannot be part of itself or of one of its own parts. Choose another.',
      },
    ]);
  }
}
