import { asUri } from './asUri';

/** One language of a story, with its address on the outlet's site. */
interface Version {
  locale: string;
  canonicalUrl?: string | null;
}

/**
 * The value of the Link header (RFC 8288) of an answer about one story: its address on the outlet's
 * site (`canonical`, RFC 6596) and those of its languages, its own included, as search engines want
 * `hreflang`. Null for a story without such an address.
 */
export function linkHeader(story: Version & { localizations: readonly Version[] }): string | null {
  const canonical = asUri(story.canonicalUrl ?? null);
  if (canonical === null) return null;
  const languages = [story, ...story.localizations].flatMap(({ canonicalUrl, locale }) => {
    const href = asUri(canonicalUrl ?? null);
    return href === null ? [] : [{ href, locale }];
  });
  return [
    `<${canonical}>; rel="canonical"`,
    ...(languages.length > 1
      ? languages.map(({ href, locale }) => `<${href}>; rel="alternate"; hreflang="${locale}"`)
      : []),
  ].join(', ');
}
