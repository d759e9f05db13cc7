import type { Core } from '@strapi/strapi';
import { loadCommittedMap, whileUrlsStand } from '../outlet';
import { rowsOf, type Row } from '../strapi/rows';
import { ARTICLE, LISTING } from '../strapi/uids';
import { LISTED_FIELDS } from './listedFields';
import { listingOf } from './listNewStories';
import { ListingStore } from './listingStore';
import { relistStories } from './relistStories';

const BATCH = 1000;
const PUBLISHED = { publishedAt: { $notNull: true } };

/**
 * Lists the published stories anew where listings and stories are not equally many: an archive from
 * before there were listings, or one that was restored. What is listed is under its outlet then.
 */
export async function completeListings(strapi: Core.Strapi): Promise<void> {
  const stories = await rowsOf(strapi, ARTICLE).count({ where: PUBLISHED });
  if ((await rowsOf(strapi, LISTING).count()) === stories) return relistStories(strapi);
  strapi.log.info(`The newsroom lists its ${stories} published stories anew.`);
  await rebuildListings(strapi);
}

/** Lists every published story anew, and no other: for archives that are written past Strapi. */
export async function rebuildListings(strapi: Core.Strapi): Promise<void> {
  await removeStale(strapi);
  await listAll(strapi);
}

async function listAll(strapi: Core.Strapi): Promise<void> {
  const listings = new ListingStore(strapi);
  for (let last: number | null = 0; last !== null; ) {
    const behind: number = last;
    // What another node publishes meanwhile is listed by it.
    last = await whileUrlsStand(strapi, () => listBatch(strapi, listings, behind));
  }
}

/** Lists the next stories. @returns the number of the last row; null where there are no more */
async function listBatch(
  strapi: Core.Strapi,
  listings: ListingStore,
  last: number
): Promise<number | null> {
  const map = await loadCommittedMap(strapi);
  const rows = await rowsOf(strapi, ARTICLE).findMany({
    ...LISTED_FIELDS,
    where: { id: { $gt: last }, ...PUBLISHED },
    orderBy: { id: 'asc' },
    limit: BATCH,
  });
  await listings.put(rows.map((row: Row) => listingOf(row, map)));
  return rows.length < BATCH ? null : rows[rows.length - 1].id;
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
