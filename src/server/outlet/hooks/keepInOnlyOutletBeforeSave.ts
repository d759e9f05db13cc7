import type { Save } from '../../moments';
import { rowsOf } from '../../strapi/rows';
import { SECTION } from '../../strapi/uids';
import { OutletLinks } from '../outletLinks';
import { loadOutletMap } from '../outletMap';

/**
 * What stands in the newsroom's only outlet because there is no other stays there when there is: it is
 * written down before the second one is made.
 */
export async function keepInOnlyOutletBeforeSave({ strapi, action }: Save): Promise<void> {
  if (action === 'update') return;
  const map = await loadOutletMap(strapi);
  const only = map.only();
  if (!only) return;
  const sections = rowsOf(strapi, SECTION);
  for (const { id, updatedAt } of map.unplacedSections()) {
    await sections.update({ where: { id }, data: { outlet: only.id } });
    // Nobody edited it.
    await sections.updateMany({ where: { id }, data: { updatedAt } });
  }
  const links = new OutletLinks(strapi);
  await links.add(await links.without(), only.id);
}
