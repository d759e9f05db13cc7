import type { Core } from '@strapi/strapi';
import { canonicalUrl, loadOutletMap, standingOf } from '../../outlet';
import type { Row } from '../../strapi/rows';
import { slugOf } from '../../text/slug';
import { textOrNull } from '../../text/textOrNull';

/** Where the page of a row of a story will be: for one that was never published, as if that were today. */
export async function placeOfPage(strapi: Core.Strapi, row: Row, locale: string) {
  const map = await loadOutletMap(strapi);
  const standing = standingOf(row);
  const { outlet, trail } = map.placeOf(standing, locale);
  const slug = textOrNull(row.slug) ?? row.documentId;
  const day = textOrNull(row.publicationDay) ?? map.dayOf(standing, new Date());
  const section = trail.at(-1)?.slug ?? null;
  const { documentId } = row;
  const page = outlet && canonicalUrl(outlet, { documentId, slug, locale, section, day });
  return { outlet, slug, page };
}

/** The address of that page; for a story that is not saved yet, by its headline. Null without a site. */
export async function pageAddress(
  strapi: Core.Strapi,
  row: Row,
  locale: string
): Promise<string | null> {
  const made = textOrNull(row.slug) ?? slugOf(textOrNull(row.headline) ?? '', locale);
  const slug = made === '' ? row.documentId : made;
  return (await placeOfPage(strapi, { ...row, slug }, locale)).page;
}
