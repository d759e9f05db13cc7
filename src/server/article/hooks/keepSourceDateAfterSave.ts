import type { Change } from '../../moments';
import { momentOf, rowsOf } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';

/**
 * Keeps the first publication that a new language of a story brings along. Strapi's Document Service empties
 * a field `firstPublishedAt` of any type in an update, the one by which a language is made too.
 */
export async function keepSourceDateAfterSave({
  strapi,
  action,
  data,
  versions,
  entries,
}: Change): Promise<void> {
  const firstPublishedAt = momentOf(data.firstPublishedAt);
  // Of a language that is there already, the date was left out before.
  if (action !== 'update' || !firstPublishedAt) return;
  for (const { documentId, locale } of versions) {
    await rowsOf(strapi, ARTICLE).updateMany({
      where: { documentId, locale },
      data: { firstPublishedAt },
    });
  }
  for (const entry of entries)
    if ('firstPublishedAt' in entry) entry.firstPublishedAt = firstPublishedAt;
}
