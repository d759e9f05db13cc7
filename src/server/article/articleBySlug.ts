import type { Core } from '@strapi/strapi';
import { rowsOf, version, type Row } from '../strapi/rows';
import { ARTICLE } from '../strapi/uids';
import { ArticleSlugStore, type SlugRow } from './articleSlugStore';
import { readerAnswer, WithdrawalStore, type ReaderAnswer } from './withdrawal';
import { composed } from '../text/composed';

/** What readers find by a slug. */
export type FoundBySlug =
  /** Nothing that readers ever saw. */
  | { found: 'nothing' }
  /** A story that was public and is no more. */
  | { found: 'withdrawn'; article: string; answer: ReaderAnswer }
  /** A public story; `slug` is its present one, which may be another than was asked for. */
  | { found: 'article'; article: string; locale: string; slug: string };

/**
 * What readers find by a slug, present or old: every route that serves one story by its slug asks
 * this, so that all of them say the same.
 *
 * @param slug as it stands in the URL, decoded
 */
export async function articleBySlug(
  strapi: Core.Strapi,
  locale: string,
  slug: string
): Promise<FoundBySlug> {
  const row = await new ArticleSlugStore(strapi).find(locale, composed(slug));
  const article = row && articleKnownBy(row);
  if (article === null) return { found: 'nothing' };
  const published = await version(strapi, ARTICLE, { documentId: article, locale }, 'published');
  if (!published) return withdrawn(strapi, article, locale);
  return { found: 'article', article, locale, slug: String(published.slug) };
}

/**
 * Which of some slugs, present or old, lead readers to a public story: two statements for all of them.
 *
 * @returns the languages in which each does; those that lead nowhere are not in it
 */
export async function localesBySlug(
  strapi: Core.Strapi,
  slugs: readonly string[]
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const held = (await new ArticleSlugStore(strapi).holding(slugs)).flatMap((row) => {
    const article = articleKnownBy(row);
    return article === null ? [] : { article, locale: row.locale, slug: row.slug };
  });
  const published: Row[] =
    held.length === 0
      ? []
      : await rowsOf(strapi, ARTICLE).findMany({
          select: ['documentId', 'locale'],
          where: {
            documentId: { $in: held.map(({ article }) => article) },
            publishedAt: { $notNull: true },
          },
        });
  const locales = new Map<string, Set<string>>();
  for (const { article, locale, slug } of held) {
    if (!published.some((row) => row.documentId === article && row.locale === locale)) continue;
    locales.set(slug, (locales.get(slug) ?? new Set()).add(locale));
  }
  return locales;
}

/** A draft may have taken the slug of a story that readers still know here. */
const articleKnownBy = ({
  article,
  formerArticle,
  publicSince,
}: Pick<SlugRow, 'article' | 'formerArticle' | 'publicSince'>): string | null =>
  formerArticle ?? (publicSince ? article : null);

async function withdrawn(
  strapi: Core.Strapi,
  article: string,
  locale: string
): Promise<FoundBySlug> {
  const row = await new WithdrawalStore(strapi).current({ article, locale });
  return { found: 'withdrawn', article, answer: readerAnswer(row) };
}
