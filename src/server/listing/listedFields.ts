import { textOrNull } from '../text/textOrNull';
import { momentOf } from '../strapi/rows';

/** What a listing is made from. */
export const LISTED_FIELDS = {
  select: [
    'id',
    'documentId',
    'locale',
    'publishedAt',
    'firstPublishedAt',
    'contentModifiedAt',
    'publicationDay',
  ] as string[],
  populate: { section: { select: ['documentId'] }, outlet: { select: ['documentId'] } },
};

/** The month of a published row, `2026-10`: that of the day in its address. */
export const monthOf = (row: Record<string, unknown>): string =>
  (textOrNull(row.publicationDay) ?? datesOf(row).firstPublishedAt.toISOString()).slice(0, 7);

/** The dates of a published row; one that came past the newsroom's hooks has only Strapi's own. */
export function datesOf(row: Record<string, unknown>) {
  const firstPublishedAt =
    momentOf(row.firstPublishedAt) ?? momentOf(row.publishedAt) ?? new Date(0);
  return {
    firstPublishedAt,
    contentModifiedAt: momentOf(row.contentModifiedAt) ?? firstPublishedAt,
  };
}
