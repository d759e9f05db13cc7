import type { Change } from '../moments/moments';
import { loadOutletMap } from '../outlet';
import { rowsOf, momentOf } from '../strapi/rows';
import { ARTICLE } from '../strapi/uids';
import { ListingLedger } from './listingLedger';

/** What a listing is made from. */
export const LISTED_FIELDS = {
  select: [
    'id',
    'documentId',
    'locale',
    'publishedAt',
    'firstPublishedAt',
    'contentModifiedAt',
  ] as string[],
  populate: { section: { select: ['documentId'] } },
};

/** The dates of a published row; one that came past the newsroom's hooks has only Strapi's own. */
export function datesOf(row: Record<string, unknown>) {
  const firstPublishedAt =
    momentOf(row.firstPublishedAt) ?? momentOf(row.publishedAt) ?? new Date(0);
  return {
    firstPublishedAt,
    contentModifiedAt: momentOf(row.contentModifiedAt) ?? firstPublishedAt,
  };
}

/** Lists what became public, and lists no more what is public no more. */
export async function listStoryAfterSave({ strapi, versions }: Change): Promise<void> {
  const listings = new ListingLedger(strapi);
  for (const { documentId, locale } of versions) {
    if (locale === null) continue;
    const row = await rowsOf(strapi, ARTICLE).findOne({
      ...LISTED_FIELDS,
      where: { documentId, locale, publishedAt: { $notNull: true } },
    });
    if (!row) {
      await listings.remove(documentId, locale);
      continue;
    }
    const section: string | null = row.section?.documentId ?? null;
    let outlet = await listings.outletOf(section);
    if (outlet === undefined) {
      const map = await loadOutletMap(strapi);
      outlet = map.placeOf(section).outlet?.documentId ?? null;
    }
    await listings.put([
      { article: documentId, language: locale, section, outlet, ...datesOf(row) },
    ]);
  }
}
