import { isUrl } from '../../input/isUrl';

/** What an address of an outlet's site says of the story that stands there. */
export interface PageAddress {
  slug: string;
  /** Null where the outlet's path has no language in it. */
  locale: string | null;
}

const escapedForPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A placeholder of a path, alone between two slashes or beside other letters. */
const PLACEHOLDER = /\/\{(\w+)\}(?=\/|$)|\{(\w+)\}/g;

/**
 * An outlet's path as a pattern. A placeholder without a value took its slash along when the address
 * was made, so a step that is not the slug may be missing.
 */
function patternOf(articlePath: string): RegExp {
  let pattern = '';
  let end = 0;
  const seen = new Set<string>();
  for (const match of articlePath.matchAll(PLACEHOLDER)) {
    const [whole, step, part] = match;
    const name = step ?? part ?? '';
    const isNamed = (name === 'slug' || name === 'locale') && !seen.has(name);
    seen.add(name);
    const value = isNamed ? `(?<${name}>[^/]+)` : '[^/]+';
    pattern += escapedForPattern(articlePath.slice(end, match.index));
    if (step !== undefined) pattern += name === 'slug' ? `/${value}` : `(?:/${value})?`;
    else pattern += isNamed ? value : '[^/]*';
    end = match.index + whole.length;
  }
  return new RegExp(`^${pattern}${escapedForPattern(articlePath.slice(end))}/?$`, 'u');
}

/** Without what a shared address may carry: a scheme, a query, a fragment. */
const placeOf = (url: URL) => `${url.host}${url.pathname}`;

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text).normalize('NFC');
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
  outlet: { address: string | null; articlePath: string | null }
): PageAddress | null {
  if (!outlet.address || !isUrl(outlet.address)) return null;
  const site = placeOf(new URL(outlet.address)).replace(/\/+$/, '');
  const place = placeOf(url);
  if (!place.startsWith(`${site}/`)) return null;
  const found = patternOf(outlet.articlePath || '/{slug}').exec(place.slice(site.length));
  const slug = found?.groups?.slug === undefined ? null : decoded(found.groups.slug);
  if (slug === null) return null;
  const locale = found?.groups?.locale;
  return { slug, locale: locale === undefined ? null : decoded(locale) };
}
