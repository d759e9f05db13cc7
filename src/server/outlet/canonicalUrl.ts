import { withoutEndSlashes } from '../text/ends';
/** What of an article stands in its path. */
export interface PathParts {
  slug: string;
  locale: string;
  /** Slug of its section, null without one. */
  section: string | null;
  /** The day of the first publication, `2026-10-14`, which fills {yyyy}, {mm} and {dd}. */
  day: string | null;
}

const PLACEHOLDER = /\{([^{}]*)\}/g;
const URL_PLACEHOLDERS = ['slug', 'section', 'yyyy', 'mm', 'dd', 'locale'] as const;

/**
 * Why a template cannot make URLs, with the fix; null when it can.
 *
 * @example articlePathFault('/{section}/{slug}') // null
 */
export function articlePathFault(template: string): string | null {
  if (!template.startsWith('/')) return `The path "${template}" must start with a slash.`;
  const unknown = [...template.matchAll(PLACEHOLDER)]
    .map(([, name]) => name ?? '')
    .filter((name) => !URL_PLACEHOLDERS.some((known) => known === name));
  if (unknown.length > 0) {
    const known = URL_PLACEHOLDERS.map((name) => `{${name}}`).join(' ');
    return `The path holds {${unknown.join('}, {')}}, which is not known. Known are ${known}.`;
  }
  if (template.replace(PLACEHOLDER, '').includes('{')) {
    return `The path "${template}" holds a "{" that nothing closes. Close it, or remove it.`;
  }
  if (!template.includes('{slug}')) return `The path "${template}" must hold {slug}.`;
  if (/[\s?#]/.test(template)) return `The path "${template}" may not hold spaces, ? or #.`;
  if (/\/\/|\/\.{1,2}(\/|$)/.test(template)) {
    return `The path "${template}" may not hold an empty step, "." or "..". Write it as /news/{slug}.`;
  }
  return null;
}

/**
 * The URL of an article on its outlet's own site (RFC 3986).
 * A placeholder without a value takes the slash before it along.
 *
 * @returns null where the outlet has no address, or where the path wants the day of a publication
 *   that has not been
 */
export function canonicalUrl(
  outlet: { address: string | null; articlePath: string | null },
  article: PathParts
): string | null {
  if (!outlet.address) return null;
  const template = outlet.articlePath || '/{slug}';
  const { day } = article;
  if (!day && /\{(yyyy|mm|dd)\}/.test(template)) return null;
  const values: Record<(typeof URL_PLACEHOLDERS)[number], string> = {
    slug: article.slug,
    section: article.section ?? '',
    yyyy: day?.slice(0, 4) ?? '',
    mm: day?.slice(5, 7) ?? '',
    dd: day?.slice(8, 10) ?? '',
    locale: article.locale,
  };
  const path = URL_PLACEHOLDERS.reduce(
    (text, name) => text.replaceAll(`{${name}}`, encodeURIComponent(values[name])),
    template
  ).replace(/\/{2,}/g, '/');
  return `${withoutEndSlashes(outlet.address)}${path}`;
}
