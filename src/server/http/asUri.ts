import { isUrl } from '../input/isUrl';

/** What may stand in a URI (RFC 3986), apart from brackets, which belong to the host of IPv6 only. */
const NOT_IN_URI = /[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/gu;

/** Browsers take `https://"` for an address, whose host no URI can name, nor any resolver find. */
const NOT_IN_HOST = /[^A-Za-z0-9\-._~!$&'()*+,;=%:[\]]/;

/**
 * An address as a URI by RFC 3986, in ASCII: what browsers mend by themselves is written out, as
 * headers and strict schemas want it.
 *
 * @example asUri('https://bücher.example/ä|b') // 'https://xn--bcher-kva.example/%C3%A4%7Cb'
 * @returns null for a text that is no address, or of a host that no URI can name
 */
export function asUri(address: string | null): string | null {
  if (address === null || !isUrl(address)) return null;
  const { href, host } = new URL(address);
  if (NOT_IN_HOST.test(host)) return null;
  const start = href.indexOf(host) + host.length;
  const rest = href
    .slice(start)
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
    .replace(NOT_IN_URI, encodeURIComponent);
  return `${href.slice(0, start)}${rest}`;
}
