import type { Core } from '@strapi/strapi';
import type { Unpublication } from '../../moments';
import { refuse } from '../../input/problems';
import { pointingTo, rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE, LISTING, OUTLET, SECTION } from '../../strapi/uids';
import { loadOutletMap, type OutletMap } from '../outletMap';

/**
 * An outlet is deleted without its stories only: they would stand nowhere, with no address. Sections in
 * which no story stands go with it, as they would turn up in another outlet.
 */
export async function leaveNoStoryBeforeDelete({
  strapi,
  documentId,
}: Unpublication): Promise<void> {
  const map = await loadOutletMap(strapi);
  const stories = await storiesOf(strapi, documentId, map);
  if (stories > 0) {
    const outlet = await rowsOf(strapi, OUTLET).findOne({ where: { documentId } });
    refuse([
      {
        path: ['articles'],
        message: `The outlet "${outlet?.name}" has ${stories} ${stories === 1 ? 'story' : 'stories'}, drafts included, which would stand nowhere without it. Nothing was deleted. Give them another section or outlet and publish them, or delete them, and then the outlet.`,
      },
    ]);
  }
  for (const section of map.sectionsOf(documentId)) {
    await strapi.documents(SECTION).delete({ documentId: section.documentId });
  }
}

/** How many stories stand in an outlet, published or not. */
async function storiesOf(strapi: Core.Strapi, outlet: string, map: OutletMap): Promise<number> {
  const isOnly = map.only()?.documentId === outlet;
  const named = async (where: object): Promise<Row[]> =>
    rowsOf(strapi, ARTICLE).findMany({ select: ['documentId'], where });
  const sections = map.sectionsOf(outlet).map(({ documentId }) => documentId);
  const rows = isOnly
    ? await named({})
    : [
        ...(await named(await pointingTo(strapi, ARTICLE, 'outlet', { documentId: outlet }))),
        ...(await named(
          await pointingTo(strapi, ARTICLE, 'section', { documentId: { $in: sections } })
        )),
      ];
  const listed = await rowsOf(strapi, LISTING).findMany({ select: ['article'], where: { outlet } });
  return new Set([
    ...rows.map(({ documentId }) => documentId),
    ...listed.map(({ article }) => String(article)),
  ]).size;
}
