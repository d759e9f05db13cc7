import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { loadOutletMap } from '../outlet';
import { ARTICLE } from '../strapi/uids';
import { publicAddress } from '../http';
import { sitePictureOf } from '../picture';
import { directionOf } from '../text/direction';
import { bodyOfPage } from './bodyOfPage';
import { captionPlaces } from './captionPlaces';

/** What an article's page is made of. */
export const PAGE_PARTS = {
  body: { populate: '*' },
  section: true,
  authors: true,
  infoSources: true,
  subjects: true,
  people: true,
  places: true,
  corrections: true,
  captions: {
    populate: { image: true, personsShown: true },
    sort: ['position:asc', 'createdAt:asc'],
  },
  related: { fields: ['headline', 'kicker', 'slug', 'canonicalUrl', 'firstPublishedAt', 'locale'] },
  localizations: { fields: ['locale', 'slug', 'canonicalUrl'] },
} as const;

export interface FoundPage {
  documentId: string;
  locale?: string | null;
  slug?: string | null;
  body?: unknown;
  captions?: unknown;
  canonicalUrl?: string | null;
  localizations?: Array<{ locale: string; canonicalUrl: string | null }>;
  section?: { documentId: string } | null;
}

/** An article as its page is answered: what whoever asks may read of it, and where it stands. */
export async function pageOf(
  strapi: Core.Strapi,
  ctx: Context,
  article: FoundPage,
  locale: string
): Promise<{ page: FoundPage; data: object; trail: Array<{ documentId: string }> }> {
  const outlets = await loadOutletMap(strapi);
  const { trail } = outlets.placeOf({ section: article.section?.documentId ?? null }, locale);
  const page = (await strapi.contentAPI.sanitize.output(article, strapi.contentType(ARTICLE), {
    auth: ctx.state.auth,
  })) as FoundPage;
  const captions = withPictures(page.captions, publicAddress(strapi));
  const data = {
    ...page,
    direction: directionOf(locale),
    body: bodyOfPage(page.body, captions),
    ...(captions !== undefined && { captions }),
    captionPlaces: captionPlaces(page.body, captions),
    sectionTrail: trail,
  };
  return { page, data, trail };
}

/** Captions with their pictures as a page shows them, beside `image` as Strapi has it. */
const withPictures = (captions: unknown, base: string): unknown =>
  Array.isArray(captions)
    ? captions.map((caption: { image?: unknown }) => ({
        ...caption,
        picture: sitePictureOf(caption.image, base),
      }))
    : captions;
