import type { FeedAddresses } from './answers';

/**
 * The addresses of feeds in each format.
 *
 * @param base of all feeds, `https://cms.example.com/api/feeds`
 * @param slugs of the outlet, and of its section if it is that section's
 * @param locale null for the outlet's own language
 */
export function feedAddresses(
  base: string,
  slugs: readonly string[],
  locale: string | null
): FeedAddresses {
  const path = `${base}/${slugs.map(encodeURIComponent).join('/')}`;
  const query = locale === null ? '' : `?locale=${encodeURIComponent(locale)}`;
  return { rss: `${path}.rss${query}`, atom: `${path}.atom${query}`, json: `${path}.json${query}` };
}
