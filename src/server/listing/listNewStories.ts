import type { Core } from '@strapi/strapi';
import { standingOf, type OutletMap } from '../outlet';
import type { Row } from '../strapi/rows';
import { datesOf, monthOf } from './listedFields';
import { ListingStore } from './listingStore';

/** Lists stories that were just published for the first time. @param rows of what is published, with their places */
export async function listNewStories(
  strapi: Core.Strapi,
  rows: readonly Row[],
  map: OutletMap
): Promise<void> {
  await new ListingStore(strapi).put(rows.map((row) => listingOf(row, map)));
}

/** @param row of a published story, with its place */
export function listingOf(row: Row, map: OutletMap) {
  const standing = standingOf(row);
  return {
    article: row.documentId,
    language: String(row.locale),
    section: standing.section,
    outlet: map.placeOf(standing).outlet?.documentId ?? null,
    month: monthOf(row),
    ...datesOf(row),
  };
}
