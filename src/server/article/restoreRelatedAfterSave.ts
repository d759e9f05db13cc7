import type { Change, Version } from '../moments';
import { rowsOf, version, type Row } from '../rows';
import { ARTICLE } from '../uids';

const time = (value: unknown) => new Date(String(value)).getTime();

/** Whether the draft says what readers see, so that its relations may be shown to them. */
const isUnmodified = (draft: Row, published: Row) => time(draft.updatedAt) <= time(published.updatedAt);

/**
 * Strapi drops a published article's relation to a story that is not public yet, and does not bring
 * it back when that story appears. This does, for every story that names the one just published.
 */
export async function restoreRelatedAfterSave(change: Change): Promise<void> {
  if (!change.published) return;
  for (const each of change.versions) await restore(change, each);
}

async function restore({ strapi }: Change, { documentId, locale }: Version): Promise<void> {
  const appeared = await version(strapi, ARTICLE, { documentId, locale }, 'published');
  if (!appeared) return;
  const naming: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    where: { publishedAt: null, locale, related: { documentId } },
    populate: { related: { select: ['documentId'] } },
  });
  for (const draft of naming) {
    const published = await version(strapi, ARTICLE, draft, 'published', {
      related: { select: ['documentId'] },
    });
    if (!published || !isUnmodified(draft, published)) continue;
    const shown = (published.related as Row[]).map((row) => row.documentId);
    if (shown.includes(documentId)) continue;
    await rowsOf(strapi, ARTICLE).update({
      where: { id: published.id },
      data: { related: { connect: [{ id: appeared.id }] }, updatedAt: published.updatedAt },
    });
  }
}
