import type { Change } from '../../moments';
import { rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';
import { loadOutletMap } from '../outletMap';

const BATCH = 500;

/** Makes the stored URLs of published articles follow a changed outlet or section. */
export async function renewUrlsAfterCommit({ strapi }: Change): Promise<void> {
  const outlets = await loadOutletMap(strapi);
  for (let last = 0; ; ) {
    const articles: Row[] = await rowsOf(strapi, ARTICLE).findMany({
      select: ['id', 'documentId', 'locale', 'slug', 'firstPublishedAt', 'canonicalUrl'],
      where: { id: { $gt: last }, publishedAt: { $notNull: true } },
      populate: { section: { select: ['documentId'] } },
      orderBy: { id: 'asc' },
      limit: BATCH,
    });
    for (const article of articles) {
      const section = article.section as { documentId: string } | null;
      const url = outlets.urlOf(section?.documentId ?? null, {
        slug: String(article.slug),
        locale: String(article.locale),
        firstPublishedAt: article.firstPublishedAt as string | null,
      });
      if (url !== article.canonicalUrl) await store(article, url);
    }
    const end = articles.at(-1);
    if (!end || articles.length < BATCH) return;
    last = end.id;
  }

  /** In the draft too, and without touching `updatedAt`: nobody edited the article. */
  async function store({ documentId, locale }: Row, url: string | null): Promise<void> {
    const table = strapi.getModel(ARTICLE).collectionName ?? 'newsroom_articles';
    await strapi.db
      .getConnection(table)
      .where({ document_id: documentId, locale })
      .update({ canonical_url: url });
  }
}
