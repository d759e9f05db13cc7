import { isUrl } from '../input/isUrl';
import type { ArticleSite } from './canonicalUrl';
import { readArticlePath } from './articlePath';
import { withoutEndSlashes } from '../text/ends';
import { composed } from '../text/composed';

/** What an address of an outlet's site says of the story that stands there. */
export interface PageAddress {
  slug: string;
  /** Null where the outlet's path has no language in it. */
  locale: string | null;
}

/** Without what a shared address may carry: a scheme, a query, a fragment. */
const placeOf = (url: URL) => `${url.host}${url.pathname}`;

function decoded(text: string): string | null {
  try {
    return composed(decodeURIComponent(text));
  } catch {
    return null;
  }
}

/**
 * Takes an address on an outlet's site apart, by the path that its articles have.
 *
 * @returns null for an address that is not on the outlet's site, or is no article's
 */
export function readPageAddress(
  url: URL,
  outlet: Omit<ArticleSite, 'documentId'>
): PageAddress | null {
  if (!outlet.address || !isUrl(outlet.address)) return null;
  const site = withoutEndSlashes(placeOf(new URL(outlet.address)));
  const place = placeOf(url);
  if (!place.startsWith(`${site}/`)) return null;
  const path = place.slice(site.length);
  const own = outlet.ownPath?.read(path) ?? null;
  if (own !== null) return { slug: composed(own.slug), locale: own.locale };
  const found = readArticlePath(outlet.articlePath || '/{slug}', path);
  const slug = found?.slug === undefined ? null : decoded(found.slug);
  if (slug === null) return null;
  return { slug, locale: found?.locale === undefined ? null : decoded(found.locale) };
}
