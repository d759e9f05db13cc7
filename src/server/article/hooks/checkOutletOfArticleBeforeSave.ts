import type { Core } from '@strapi/strapi';
import type { Save } from '../../moments';
import { refuse } from '../../input/problems';
import { loadOutletMap } from '../../outlet';
import { relationTarget, rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE, OUTLET, SECTION } from '../../strapi/uids';

/** The outlet that is chosen for a story is that of its section, or of none. */
export async function checkOutletOfArticleBeforeSave({
  strapi,
  data,
  existing,
}: Save): Promise<void> {
  const chosen = await named(strapi, OUTLET, relationTarget(data.outlet));
  if (!chosen) return;
  const given = relationTarget(data.section);
  const section =
    given === undefined
      ? await sectionOf(strapi, await existing())
      : await named(strapi, SECTION, given);
  if (!section) return;
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

/** The document identifier of what the data of a write names; null for none. */
async function named(
  strapi: Core.Strapi,
  type: string,
  target: { documentId?: string; id?: number } | null | undefined
): Promise<string | null> {
  if (!target) return null;
  if (target.documentId !== undefined) return target.documentId;
  return (await rowsOf(strapi, type).findOne({ where: { id: target.id } }))?.documentId ?? null;
}

async function sectionOf(strapi: Core.Strapi, row: Row | null): Promise<string | null> {
  if (!row) return null;
  const { section } = (await rowsOf(strapi, ARTICLE).findOne({
    where: { id: row.id },
    populate: { section: { select: ['documentId'] } },
  })) as { section: Row | null };
  return section?.documentId ?? null;
}
