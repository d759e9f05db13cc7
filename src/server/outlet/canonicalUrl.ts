import { withoutEndSlashes } from '../text/ends';

/** What of an article stands in its path. */
export interface PathParts {
  /** The identifier of its document. */
  documentId: string;
  slug: string;
  locale: string;
  /** Slug of its section, null without one. */
  section: string | null;
  /** The day of the first publication, `2026-10-14`, which fills {yyyy}, {mm} and {dd}. */
  day: string | null;
}

/** How a project writes the addresses of its stories, and knows its own again. */
export interface OwnArticlePath {
  /**
   * The path of a story behind the address of its outlet, with its slash, percent-encoded. The same story
   * has the same path each time.
   *
   * @returns null for what the outlet's own path makes
   */
  write(story: PathParts & { outlet: string }): string | null;
  /**
   * Which story a path is of.
   *
   * @param path behind the address of the outlet, with its slash, as it was asked
   * @returns null for one that `write` did not make
   */
  read(path: string): { slug: string; locale: string | null } | null;
}

/** What decides about the addresses of an outlet's stories. */
export interface ArticleSite {
  documentId: string;
  address: string | null;
  articlePath: string | null;
  /** Of the option `outlets.articlePath`; null where it says nothing. */
  ownPath: OwnArticlePath | null;
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
 * @throws Error for a path of the option `outlets.articlePath` that is none
 */
export function canonicalUrl(outlet: ArticleSite, article: PathParts): string | null {
  if (!outlet.address) return null;
  const own = outlet.ownPath?.write({ ...article, outlet: outlet.documentId }) ?? null;
  if (own !== null) return `${withoutEndSlashes(outlet.address)}${checkedPath(own)}`;
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

function checkedPath(path: string): string {
  if (/^\/[^\s?#\\]*$/.test(path) && !/\/\/|\/\.{1,2}(\/|$)/.test(path)) return path;
  throw new Error(
    `The option outlets.articlePath of the newsroom wrote "${path}", which is no path. It starts with a slash and holds no spaces, ?, #, empty steps, "." or "..".`
  );
}
