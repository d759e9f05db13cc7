import type { Core } from '@strapi/strapi';
import { version } from '../strapi/rows';
import { ARTICLE } from '../strapi/uids';
import { ArticleSlugStore } from './articleSlugStore';
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
  if (!row) return { found: 'nothing' };
  // A draft may have taken the slug of a story that readers still know here.
  const article = row.formerArticle ?? (row.publicSince ? row.article : null);
  if (article === null) return { found: 'nothing' };
  const published = await version(strapi, ARTICLE, { documentId: article, locale }, 'published');
  if (!published) return withdrawn(strapi, article, locale);
  return { found: 'article', article, locale, slug: String(published.slug) };
}

async function withdrawn(
  strapi: Core.Strapi,
  article: string,
  locale: string
): Promise<FoundBySlug> {
  const row = await new WithdrawalStore(strapi).current({ article, locale });
  return { found: 'withdrawn', article, answer: readerAnswer(row) };
}
