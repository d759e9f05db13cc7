import { factories, type Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { dependOn, fileKey, listKey } from '../../cache';
import { apiAddress, refuseMisplaced } from '../../http';
import { ListingReader } from '../../listing';
import { nameIn } from '../../outlet';
import { readyPicture } from '../../picture';
import { ARTICLE, OUTLET, SECTION } from '../../strapi/uids';
import { composed } from '../../text/composed';
import { directionOf } from '../../text/direction';
import { textOrNull } from '../../text/textOrNull';
import { loadOutlets, type OutletRow, type Outlets } from '../stories';
import type { OutletAnswer } from './answers';
import { feedAddresses } from './feedAddresses';
import { OUTLET_QUERY, readLocale } from './request';
import { sectionTree } from './sectionTree';

/** Strapi's own REST actions of outlets, and what a site needs to know of its outlet. */
export const outletController = factories.createCoreController(OUTLET, ({ strapi }) => ({
  /**
   * `GET /outlets/by-slug/:slug?locale=` — 404 for a slug that no outlet has, 400 for parameters that
   * cannot be meant.
   */
  async bySlug(ctx: Context) {
    refuseMisplaced(ctx.query, Object.keys(OUTLET_QUERY));
    dependOn(ctx, [listKey(OUTLET), listKey(SECTION), listKey(ARTICLE)]);
    const outlets = await loadOutlets(strapi);
    const row = outlets.bySlug(composed(String(ctx.params.slug)));
    if (!row) return ctx.notFound('No outlet has this slug.');
    return answerOutlet(strapi, ctx, outlets, row);
  },
}));

async function answerOutlet(
  strapi: Core.Strapi,
  ctx: Context,
  outlets: Outlets,
  row: OutletRow
): Promise<OutletAnswer> {
  const { locale, known, main } = await readLocale(strapi, ctx.query, row);
  const { map } = outlets;
  const {
    slug: written,
    language,
    address,
    timeZone,
    logo,
    usageTerms,
  } = outlets.describe(row, locale);
  const slug = String(written);
  if (logo) dependOn(ctx, [fileKey(logo.fileId)]);
  const api = apiAddress(strapi);
  const path = encodeURIComponent(slug);
  const sections = map
    .allSections()
    .filter(({ documentId }) => outletOver(outlets, documentId) === row.documentId);
  const outlet = map.placeOf({ section: null, outlet: row.documentId }).outlet;
  const languages = await new ListingReader(strapi).languagesOf(row.documentId, known);
  ctx.set('Content-Language', locale);
  return {
    data: {
      documentId: row.documentId,
      name: nameIn(locale, row),
      names: (row.names ?? []).map((each) => ({ language: each.language, name: each.name })),
      slug,
      locale,
      direction: directionOf(locale),
      language,
      address,
      articlePath: textOrNull(row.articlePath) ?? '/{slug}',
      timeZone,
      logo: logo && readyPicture(logo),
      copyrightNotice: usageTerms.copyrightNotice,
      languages: languages.map((each) => ({
        locale: each,
        direction: directionOf(each),
        name: nameIn(each, row),
        feeds:
          address === null
            ? null
            : feedAddresses(`${api}/feeds`, [slug], each === main ? null : each),
      })),
      sections: sectionTree(sections, null, { outlet, locale }),
      addresses: {
        sitemap: `${api}/sitemaps/${path}.xml`,
        newsSitemap: `${api}/sitemaps/${path}/news.xml`,
        robots: `${api}/robots/${path}.txt`,
        corrections: `${api}/corrections?outlet=${path}`,
        ninjs: `${api}/ninjs/${path}`,
        mirrors: `${api}/outlets/${path}/mirrors.json`,
        signedMirrors: `${api}/outlets/${path}/mirrors.jws`,
      },
    },
    meta: {},
  };
}

const outletOver = ({ map }: Outlets, section: string): string | null =>
  map.placeOf({ section }).outlet?.documentId ?? null;
