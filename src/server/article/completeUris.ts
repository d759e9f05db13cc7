import type { Core } from '@strapi/strapi';
import { loadCommittedMap, loadFormerUrls, storyUri } from '../outlet';
import { momentOf, rowsOf, rowsOfDocument, type Row } from '../strapi/rows';
import { ARTICLE } from '../strapi/uids';

const BATCH = 500;

/**
 * Gives published stories that came past the newsroom's hooks what identifies them for ever, before
 * anything about them changes.
 */
export async function completeUris(strapi: Core.Strapi): Promise<void> {
  const map = await loadCommittedMap(strapi);
  const { addresses } = await loadFormerUrls(strapi);
  for (;;) {
    const rows: Row[] = await rowsOf(strapi, ARTICLE).findMany({
      where: { publishedAt: { $notNull: true }, uri: null },
      populate: { section: { select: ['documentId'] }, outlet: { select: ['documentId'] } },
      limit: BATCH,
    });
    for (const row of rows) {
      const { outlet } = map.placeOf({
        section: (row.section as Row | null)?.documentId ?? null,
        outlet: (row.outlet as Row | null)?.documentId ?? null,
      });
      const uri = storyUri({
        documentId: row.documentId,
        locale: String(row.locale),
        firstPublishedAt:
          momentOf(row.firstPublishedAt) ?? momentOf(row.publishedAt) ?? new Date(0),
        outlet: outlet && {
          address: outlet.address,
          formerAddresses: addresses.get(outlet.documentId) ?? [],
        },
      });
      await write(strapi, row, uri);
    }
    if (rows.length < BATCH) return;
  }
}

/** In the draft too, and without touching `updatedAt`: nobody edited the story. */
async function write(strapi: Core.Strapi, { documentId, locale }: Row, uri: string): Promise<void> {
  for (const row of await rowsOfDocument(strapi, ARTICLE, documentId)) {
    if (row.locale !== locale) continue;
    await rowsOf(strapi, ARTICLE).updateMany({
      where: { id: row.id },
      data: { uri, updatedAt: row.updatedAt },
    });
  }
}
