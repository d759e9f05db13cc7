/**
 * A name that the Domain Name System knows has 253 letters in ASCII (RFC 1035), and no more in any other
 * script, even with each of them written as `%C3%BC`. Reading a longer one costs the square of it.
 */
const LONGEST_HOST = 253 * 6;

/** Where a host stands, once what the standard skips is gone; the scheme and its slashes before it. */
const HOST = /^(?:[a-z][a-z\d+.-]*:)?[/\\]*([^/\\?#]*)/i;

/** Whether what stands in the place of a host is longer than any is. */
export function hasOverlongHost(text: string): boolean {
  if (text.length <= LONGEST_HOST) return false;
  const host = HOST.exec(text.replace(/[\t\n\r]/g, '').trimStart())?.[1] ?? '';
  return host.length > LONGEST_HOST;
}

/**
 * Whether the WHATWG URL standard reads a text as a URL. `URL.canParse` would say so too, but on
 * Node 20 it denies URLs with letters such as ü once it has been called often.
 *
 * @param base what a relative URL starts from
 */
export function isUrl(text: string, base?: string): boolean {
  if (hasOverlongHost(text)) return false;
  try {
    new URL(text, base);
    return true;
  } catch {
    return false;
  }
}
