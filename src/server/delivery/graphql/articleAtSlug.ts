import type { Core } from '@strapi/strapi';
import { articleBySlug, readerAnswer, type ReaderAnswer } from '../../article';
import { localeParameter } from '../../http';
import { ARTICLE } from '../../strapi/uids';
import { composed } from '../../text/composed';
import { newsroomLocales } from '../request';

/** What GraphQL tells of a slug, by the names of its types. */
type ArticleAtSlug =
  | { __typename: 'NewsroomArticle' }
  | { __typename: 'NewsroomMovedArticle'; httpStatus: 301; article: object }
  | ({ __typename: 'NewsroomWithdrawnArticle'; httpStatus: 410 | 451 } & Told);

interface Told {
  message: string;
  reason: string | null;
  blockedBy: string | null;
}

export interface SlugArguments {
  slug: string;
  locale?: string | null;
}

/**
 * What readers find at a slug, as `GET /articles/by-slug/:slug` answers it; null for one that they never
 * saw.
 *
 * @throws ValidationError for a language that the newsroom does not have
 */
export async function articleAtSlug(
  strapi: Core.Strapi,
  asked: SlugArguments
): Promise<ArticleAtSlug | null> {
  const { known, fallback } = await newsroomLocales(strapi);
  const locale = localeParameter({ locale: asked.locale ?? undefined }, known, fallback);
  const slug = composed(asked.slug);
  const at = await articleBySlug(strapi, locale, slug);
  if (at.found === 'nothing') return null;
  if (at.found === 'withdrawn') return withdrawn(at.answer);
  const article: object | null = await strapi
    .documents(ARTICLE)
    .findOne({ documentId: at.article, locale, status: 'published' });
  if (!article) return withdrawn(readerAnswer(null));
  return at.slug === slug
    ? { ...article, __typename: 'NewsroomArticle' }
    : { __typename: 'NewsroomMovedArticle', httpStatus: 301, article };
}

const withdrawn = ({ status, body }: ReaderAnswer): ArticleAtSlug => ({
  __typename: 'NewsroomWithdrawnArticle',
  httpStatus: status,
  message: body.error.message,
  ...body.error.details,
});
