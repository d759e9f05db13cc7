import type { Core } from '@strapi/strapi';
import { composed } from '../text/composed';
import { ArticleSlugStore, type Holder } from './articleSlugStore';

/** The stories that have a slug or had it, in whatever language: deleted ones as well. */
export async function storiesOfSlug(strapi: Core.Strapi, slug: string): Promise<Holder[]> {
  const rows = await new ArticleSlugStore(strapi).holding([composed(slug)]);
  return rows.flatMap(({ article, formerArticle, locale }) => [
    { article, locale },
    ...(formerArticle === null ? [] : [{ article: formerArticle, locale }]),
  ]);
}
