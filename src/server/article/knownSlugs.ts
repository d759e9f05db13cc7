import type { Core } from '@strapi/strapi';
import { loadOutletMap, STANDING, standingOf, type Standing } from '../outlet';
import { rowsOf, type Row } from '../strapi/rows';
import { ARTICLE } from '../strapi/uids';
import { textOrNull } from '../text/textOrNull';
import { ArticleSlugStore } from './articleSlugStore';
import { WithdrawalStore } from './withdrawal';

/** A slug by which readers know a story, and what they find there. */
export interface KnownSlug {
  documentId: string;
  locale: string;
  slug: string;
  /** `moved`: the story has another slug now. */
  status: 'published' | 'moved' | 'withdrawn';
  /** Where it is on the site of its outlet; null where that is not known, as of a deleted story. */
  url: string | null;
  /** Where it stands, or stood when it was public. */
  standing: Standing;
}

const keyOf = (article: unknown, locale: unknown) => `${String(article)} ${String(locale)}`;

/**
 * Every slug, present and old, by which readers know some stories. A slug that only a draft has is not
 * among them, nor is a story that readers never saw; what is told of a withdrawn one is what was public.
 */
export async function knownSlugs(
  strapi: Core.Strapi,
  articles: readonly string[]
): Promise<KnownSlug[]> {
  if (articles.length === 0) return [];
  const slugs = await new ArticleSlugStore(strapi).knownOf(articles);
  const published: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    where: { documentId: { $in: [...articles] }, publishedAt: { $notNull: true } },
    populate: STANDING,
  });
  const withdrawals = await new WithdrawalStore(strapi).away(articles);
  const present = new Map(published.map((row) => [keyOf(row.documentId, row.locale), row]));
  const kept = new Map(
    withdrawals.map(({ article, locale, kept: was }) => [keyOf(article, locale), was?.story])
  );
  const map = await loadOutletMap(strapi);
  return slugs.map(({ article: documentId, locale, slug }): KnownSlug => {
    const own = { documentId, locale, slug };
    const row = present.get(keyOf(documentId, locale));
    if (!row) {
      const was = kept.get(keyOf(documentId, locale));
      const url = was?.slug === slug ? textOrNull(was.canonicalUrl) : null;
      // What is kept of a version names what it is related to by identifiers.
      const standing = {
        section: textOrNull(was?.section),
        outlet: textOrNull(was?.outlet),
      };
      return { ...own, status: 'withdrawn', url, standing };
    }
    const standing = standingOf(row);
    if (row.slug === slug) {
      return { ...own, status: 'published', url: textOrNull(row.canonicalUrl), standing };
    }
    const url = map.urlOf(standing, {
      documentId,
      slug,
      locale,
      day: textOrNull(row.publicationDay),
    });
    return { ...own, status: 'moved', url, standing };
  });
}
