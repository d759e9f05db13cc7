import type { Core } from '@strapi/strapi';
import { loadCommittedMap, loadFormerUrls, storyUri } from '../outlet';
import { momentOf, rowsOf, rowsOfDocument, type Row } from '../strapi/rows';
import { ARTICLE } from '../strapi/uids';
import { standingOf } from './standingOf';

const BATCH = 500;

/**
 * Gives published stories that came past the newsroom's hooks what they keep for ever, their identity
 * and the day in their address, before anything about them changes.
 */
export async function completePublications(strapi: Core.Strapi): Promise<void> {
  const map = await loadCommittedMap(strapi);
  const { addresses } = await loadFormerUrls(strapi);
  for (;;) {
    const rows: Row[] = await rowsOf(strapi, ARTICLE).findMany({
      where: { publishedAt: { $notNull: true }, $or: [{ uri: null }, { publicationDay: null }] },
      populate: { section: { select: ['documentId'] }, outlet: { select: ['documentId'] } },
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
      await write(strapi, row, {
        uri: row.uri ?? uri,
        publicationDay: row.publicationDay ?? map.dayOf(standing, firstPublishedAt),
      });
    }
    if (rows.length < BATCH) return;
  }
}

/** In the draft too, and without touching `updatedAt`: nobody edited the story. */
async function write(
  strapi: Core.Strapi,
  { documentId, locale }: Row,
  fields: Record<string, unknown>
): Promise<void> {
  for (const row of await rowsOfDocument(strapi, ARTICLE, documentId)) {
    if (row.locale !== locale) continue;
    await rowsOf(strapi, ARTICLE).updateMany({
      where: { id: row.id },
      data: { ...fields, updatedAt: row.updatedAt },
    });
  }
}
