import { isUrl } from '../../input/isUrl';

const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/**
 * An address that a reader's program may open, absolute; null for any other.
 *
 * @param base what a relative address is relative to; null where nothing is known
 * @example safeLink('/about', 'https://example.com/a') // 'https://example.com/about'
 * @example safeLink('javascript:alert(1)', null) // null
 */
export function safeLink(address: unknown, base: string | null): string | null {
  if (typeof address !== 'string') return null;
  const text = address.trim();
  if (text === '' || !isUrl(text, base ?? undefined)) return null;
  const url = new URL(text, base ?? undefined);
  return SCHEMES.has(url.protocol) ? url.href : null;
}
