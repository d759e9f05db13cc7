import type { Save } from '../../moments';
import { refuse } from '../../input/problems';
import { loadOutletMap } from '../../outlet';
import { relationTarget, rowsOf } from '../../strapi/rows';
import { OUTLET } from '../../strapi/uids';
import { futureStanding } from '../futureStanding';

/** The outlet that is chosen for a story is that of its section, or of none. */
export async function checkOutletOfArticleBeforeSave(save: Save): Promise<void> {
  const { strapi, data } = save;
  if (!relationTarget(data.outlet)) return;
  const { section, outlet: chosen } = await futureStanding(save);
  if (section === null) return;
  const map = await loadOutletMap(strapi);
  const own = map.outletOf(section);
  if (!own || own.documentId === chosen) return;
  const outlet = await rowsOf(strapi, OUTLET).findOne({ where: { id: own.id } });
  refuse([
    {
      path: ['outlet'],
      message: `The section "${map.nameOf(section)}" stands in the outlet "${outlet?.name}". Choose a section of the outlet you want, or none.`,
    },
  ]);
}
