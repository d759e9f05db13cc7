import type { Save } from '../moments';
import { relationTarget, rowsOf, type Row } from '../strapi/rows';
import { OUTLET, OUTLET_MIRROR } from '../strapi/uids';

/** The outlet that a mirror will have. */
export async function outletToCome({
  strapi,
  data,
  existing,
}: Pick<Save, 'strapi' | 'data' | 'existing'>): Promise<Row | null> {
  const target = relationTarget(data.outlet);
  if (target === null) return null;
  if (target) return rowsOf(strapi, OUTLET).findOne({ where: { ...target } });
  const before = await existing();
  if (!before) return null;
  const row: Row | null = await rowsOf(strapi, OUTLET_MIRROR).findOne({
    where: { id: before.id },
    populate: { outlet: true },
  });
  return (row?.outlet as Row | null | undefined) ?? null;
}
