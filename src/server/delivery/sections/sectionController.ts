import { factories, type Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { dependOn, listKey } from '../../cache';
import { apiAddress } from '../../http';
import { ListingReader } from '../../listing';
import { nameIn } from '../../outlet';
import type { FastReads } from '../../reads';
import { OUTLET, SECTION } from '../../strapi/uids';
import { composed } from '../../text/composed';
import { withoutEndSlashes } from '../../text/ends';
import { directionOf } from '../../text/direction';
import { textOrNull } from '../../text/textOrNull';
import { loadOutlets, madeOfStories, readTeasers, type Outlets } from '../stories';
import type { SectionAnswer } from './answers';
import { feedAddresses } from './feedAddresses';
import { outletParameter, readLocale, readSectionPage } from './request';
import { sectionAt, type FoundSection } from './sectionAt';
import { sectionTree, urlOfSection } from './sectionTree';

/** Strapi's own REST actions of sections, and the page of a section by its slug. */
export const sectionController = factories.createCoreController(SECTION, ({ strapi }) => ({
  /**
   * `GET /sections/by-slug/:slug?outlet=&locale=&page=&pageSize=` — 301 from an old slug, 404 for one that
   * no section has, 400 for parameters that cannot be meant.
   */
  async bySlug(ctx: Context) {
    const { page, pageSize } = readSectionPage(ctx.query);
    dependOn(ctx, [listKey(SECTION), listKey(OUTLET)]);
    const outlets = await loadOutlets(strapi);
    const at = await sectionAt(strapi, outlets, {
      slug: composed(String(ctx.params.slug)),
      outlet: outletParameter(ctx.query),
    });
    if (at.found === 'nothing') return ctx.notFound('No section has this slug.');
    if (at.found === 'moved') return answerMovedSection(ctx, at);
    return answerSection(strapi, ctx, outlets, at, { page, pageSize });
  },
}));

function answerMovedSection(
  ctx: Context,
  { slug, outlet }: Extract<FoundSection, { found: 'moved' }>
): void {
  const path = withoutEndSlashes(ctx.path);
  const query = new URLSearchParams(ctx.querystring);
  if (outlet !== null) query.set('outlet', outlet);
  const search = query.size === 0 ? '' : `?${query.toString()}`;
  const location = `${path.slice(0, path.lastIndexOf('/') + 1)}${encodeURIComponent(slug)}${search}`;
  ctx.status = 301;
  ctx.set('Location', location);
  ctx.body = { data: null, meta: { slug, location } };
}

async function answerSection(
  strapi: Core.Strapi,
  ctx: Context,
  outlets: Outlets,
  { section, sections }: Extract<FoundSection, { found: 'section' }>,
  { page, pageSize }: { page: number; pageSize: number }
): Promise<SectionAnswer> {
  const { map } = outlets;
  const standing = map.placeOf({ section });
  const outlet = outlets.rows.find(({ documentId }) => documentId === standing.outlet?.documentId);
  const { locale, main } = await readLocale(strapi, ctx.query, outlet ?? null);
  const rows = map.allSections();
  const row = rows.find(({ documentId }) => documentId === section);
  const listed = await new ListingReader(strapi).newest({ sections }, locale, {
    skip: (page - 1) * pageSize,
    limit: pageSize,
  });
  const { teasers, stories } = await readTeasers(strapi, listed, outlets);
  madeOfStories(ctx, stories);
  const total = await countStories(strapi, locale, {
    documents: sections,
    rows: rows.flatMap(({ id, documentId }) => (sections.includes(documentId) ? [id] : [])),
  });
  const slug = textOrNull(row?.slug);
  const outletSlug = textOrNull(outlet?.slug);
  const around = { outlet: standing.outlet, locale };
  ctx.set('Content-Language', locale);
  return {
    data: {
      documentId: section,
      name: row ? nameIn(locale, row) : '',
      slug,
      names: (row?.names ?? []).map(({ language, name }) => ({ language, name })),
      locale,
      direction: directionOf(locale),
      canonicalUrl: urlOfSection(standing.outlet, slug, locale),
      outlet: outlet
        ? {
            documentId: outlet.documentId,
            name: nameIn(locale, outlet),
            slug: outletSlug,
            address: textOrNull(outlet.address),
          }
        : null,
      sectionTrail: map.placeOf({ section }, locale).trail.map((step) => ({
        ...step,
        canonicalUrl: urlOfSection(standing.outlet, step.slug, locale),
      })),
      subsections: sectionTree(
        rows.filter(({ documentId }) => map.isWithin(documentId, section)),
        section,
        around
      ),
      feeds:
        outlet?.address && outletSlug !== null && slug !== null
          ? feedAddresses(
              `${apiAddress(strapi)}/feeds`,
              [outletSlug, slug],
              locale === main ? null : locale
            )
          : null,
      stories: teasers,
    },
    meta: {
      pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
    },
  };
}

/** How many there are: a sum that the database keeps, or where it keeps none a count of them. */
async function countStories(
  strapi: Core.Strapi,
  locale: string,
  { documents, rows }: { documents: readonly string[]; rows: readonly number[] }
): Promise<number> {
  const reads: FastReads = strapi.plugin('newsroom').service('reads');
  return (
    (await reads.countInSections(locale, rows)) ??
    new ListingReader(strapi).count({ sections: documents, language: locale })
  );
}
