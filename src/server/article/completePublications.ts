import type { Core } from '@strapi/strapi';
import { loadCommittedMap, loadFormerUrls, standingOf, storyUri } from '../outlet';
import { momentOf, rowsOf, type Row } from '../strapi/rows';
import { ARTICLE } from '../strapi/uids';
import { writeUnedited } from '../strapi/writeUnedited';

const BATCH = 500;

/**
 * Gives published stories that came past the newsroom's hooks what they keep for ever, their identity
 * and the day in their address, before anything about them changes.
 */
export async function completePublications(strapi: Core.Strapi): Promise<void> {
  const map = await loadCommittedMap(strapi);
  const { addresses } = await loadFormerUrls(strapi);
  for (let last = 0; ; ) {
    const rows: Row[] = await rowsOf(strapi, ARTICLE).findMany({
      where: {
        id: { $gt: last },
        publishedAt: { $notNull: true },
        $or: [{ uri: null }, { publicationDay: null }],
      },
      populate: { section: { select: ['documentId'] }, outlet: { select: ['documentId'] } },
      orderBy: { id: 'asc' },
      limit: BATCH,
    });
    for (const row of rows) {
      const standing = standingOf(row);
      const { outlet } = map.placeOf(standing);
      const firstPublishedAt =
        momentOf(row.firstPublishedAt) ?? momentOf(row.publishedAt) ?? new Date(0);
      const uri = storyUri({
        documentId: row.documentId,
        locale: String(row.locale),
        firstPublishedAt,
        outlet: outlet && {
          address: outlet.address,
          formerAddresses: addresses.get(outlet.documentId) ?? [],
        },
      });
      await writeUnedited(strapi, ARTICLE, row, {
        uri: row.uri ?? uri,
        publicationDay: row.publicationDay ?? map.dayOf(standing, firstPublishedAt),
      });
    }
    const end = rows.at(-1);
    if (!end || rows.length < BATCH) return;
    last = end.id;
  }
}
