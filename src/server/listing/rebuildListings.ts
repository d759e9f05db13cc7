import type { Core } from '@strapi/strapi';
import { loadOutletMap } from '../outlet';
import { rowsOf } from '../strapi/rows';
import { ARTICLE, LISTING } from '../strapi/uids';
import { datesOf, LISTED_FIELDS } from './listedFields';
import { ListingStore } from './listingStore';

const BATCH = 1000;
const PUBLISHED = { publishedAt: { $notNull: true } };

/**
 * Lists the published stories anew where listings and stories are not equally many: an archive from
 * before there were listings, or one that was restored.
 */
export async function completeListings(strapi: Core.Strapi): Promise<void> {
  const stories = await rowsOf(strapi, ARTICLE).count({ where: PUBLISHED });
  if ((await rowsOf(strapi, LISTING).count()) === stories) return;
  strapi.log.info(`The newsroom lists its ${stories} published stories anew.`);
  await rebuildListings(strapi);
}

/** Lists every published story anew, and no other: for archives that are written past Strapi. */
export async function rebuildListings(strapi: Core.Strapi): Promise<void> {
  await removeStale(strapi);
  await listAll(strapi);
}

async function listAll(strapi: Core.Strapi): Promise<void> {
  const map = await loadOutletMap(strapi);
  const listings = new ListingStore(strapi);
  for (let last = 0; ; ) {
    const rows = await rowsOf(strapi, ARTICLE).findMany({
      ...LISTED_FIELDS,
      where: { id: { $gt: last }, ...PUBLISHED },
      orderBy: { id: 'asc' },
      limit: BATCH,
    });
    await listings.put(
      rows.map((row) => {
        const section: string | null = row.section?.documentId ?? null;
        return {
          article: row.documentId,
          language: row.locale,
          section,
          outlet: map.placeOf(section).outlet?.documentId ?? null,
          ...datesOf(row),
        };
      })
    );
    if (rows.length < BATCH) return;
    last = rows[rows.length - 1].id;
  }
}

/** Takes out the listings of stories that are published no more. */
async function removeStale(strapi: Core.Strapi): Promise<void> {
  for (let last = 0; ; ) {
    const rows: Array<{ id: number; article: string; language: string }> = await rowsOf(
      strapi,
      LISTING
    ).findMany({ where: { id: { $gt: last } }, orderBy: { id: 'asc' }, limit: BATCH });
    const published: Array<{ documentId: string; locale: string }> = await rowsOf(
      strapi,
      ARTICLE
    ).findMany({
      select: ['documentId', 'locale'],
      where: { ...PUBLISHED, documentId: { $in: rows.map(({ article }) => article) } },
    });
    const known = new Set(published.map(({ documentId, locale }) => `${documentId} ${locale}`));
    const stale = rows.filter(({ article, language }) => !known.has(`${article} ${language}`));
    await rowsOf(strapi, LISTING).deleteMany({
      where: { id: { $in: stale.map(({ id }) => id) } },
    });
    const end = rows.at(-1);
    if (!end || rows.length < BATCH) return;
    last = end.id;
  }
}
