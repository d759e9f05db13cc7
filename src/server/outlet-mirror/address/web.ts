import { urlFault } from '../../input/urlFault';
import { homographFault } from './homograph';
import type { Reading } from '../../../mirrors/kinds';
import { withoutEnd, withoutEndSlashes } from '../../text/ends';

/** An address as browsers write it: host in ASCII and small letters, no default port, no end dot. */
function normalisedUrl(text: string): URL {
  const url = new URL(text);
  if (url.hostname.endsWith('.')) url.hostname = withoutEnd(url.hostname, /\./);
  return url;
}

/** The address without the slash that stands for nothing. */
const written = (url: URL) =>
  url.pathname === '/' && url.search === ''
    ? url.origin
    : `${url.origin}${url.pathname}${url.search}`;

/** Host, port and path: the same place by http and https is one place. */
const keyOf = (url: URL) => withoutEndSlashes(written(url).replace(/^https?:\/\//, ''));

/**
 * Reads an address of the web (RFC 3986, host names by IDNA).
 *
 * @param schemes allowed, without the colon
 */
export function readWebAddress(text: string, schemes: readonly string[]): Reading {
  const fault = urlFault(text, schemes);
  if (fault) return { fault };
  const url = normalisedUrl(text);
  if (url.protocol === 'mailto:') {
    const address = url.href.toLowerCase();
    return /^mailto:[^@?,\s]+@[^@?,.\s]+(?:\.[^@?,.\s]+)+$/.test(address)
      ? { address, key: address }
      : {
          fault: `"${text}" is no address of one mailbox. Write it as mailto:letters@example.com.`,
        };
  }
  if (text.includes('#')) {
    return { fault: `The address "${text}" holds a "#". Remove it and what stands behind it.` };
  }
  const disguise = homographFault(url.hostname);
  if (disguise) return { fault: disguise };
  return { address: written(url), key: keyOf(url) };
}
