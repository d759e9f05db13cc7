import type { Core } from '@strapi/strapi';
import { OutletLinks } from '../outlet';
import { rowsOf } from '../strapi/rows';
import { ARTICLE, LISTING, OUTLET } from '../strapi/uids';
import type { Placement } from './listingStore';

interface StoryRow {
  id: number;
  /** The number of the outlet's row. */
  outlet: number | null;
  isPublic: number | boolean;
}

/**
 * Writes into the stories that are listed under a section and an outlet that this is their outlet. A
 * draft for which its editor chose another one meanwhile keeps that.
 *
 * @param former the outlet that they were of
 */
export async function giveOutlet(
  strapi: Core.Strapi,
  { section, outlet }: Placement,
  former: string | null
): Promise<void> {
  const { db } = strapi;
  const to = await numberOf(strapi, outlet);
  const from = await numberOf(strapi, former);
  if (to === null) return;
  const links = new OutletLinks(strapi);
  const rows: StoryRow[] = await db.transaction(({ trx }) =>
    links
      .join(db.getConnection(`${db.metadata.get(ARTICLE).tableName} as story`))
      .join(`${db.metadata.get(LISTING).tableName} as listed`, (same) => {
        void same
          .on('listed.article', 'story.document_id')
          .andOn('listed.language', 'story.locale');
      })
      .where({ 'listed.section': section, 'listed.outlet': outlet })
      .select('story.id', { isPublic: db.connection.raw('story.published_at is not null') })
      .transacting(trx)
  );
  const idsOf = (which: (row: StoryRow) => boolean) => rows.filter(which).map(({ id }) => id);
  await links.add(
    idsOf((row) => row.outlet === null),
    to
  );
  await links.change(
    idsOf(
      (row) =>
        row.outlet !== null && row.outlet !== to && (row.outlet === from || Boolean(row.isPublic))
    ),
    to
  );
}

const numberOf = async (strapi: Core.Strapi, outlet: string | null): Promise<number | null> =>
  outlet === null
    ? null
    : ((await rowsOf(strapi, OUTLET).findOne({ select: ['id'], where: { documentId: outlet } }))
        ?.id ?? null);
