import { hasOverlongHost, isUrl } from './isUrl';

/** How much of a text is said again where all of it would fill a page. */
const SHOWN = 60;

/** Schemes whose URLs name no host. */
const WITHOUT_HOST: ReadonlySet<string> = new Set(['mailto', 'tel']);

/**
 * Why a text is no URL that a reader's browser may open, with the fix; null when it is one.
 *
 * @param schemes allowed, without the colon
 * @example urlFault('javascript:alert(1)', ['https']) // "… must start with https:// …"
 */
export function urlFault(text: string, schemes: readonly string[]): string | null {
  const wanted = schemes
    .map((scheme) => `${scheme}:${WITHOUT_HOST.has(scheme) ? '' : '//'}`)
    .join(' or ');
  if (hasOverlongHost(text)) {
    return `The host of the URL "${text.slice(0, SHOWN)}…" is longer than any there is. Copy the URL again.`;
  }
  if (!isUrl(text)) return `"${text}" is not a URL. It must start with ${wanted}.`;
  const url = new URL(text);
  if (!schemes.includes(url.protocol.slice(0, -1))) {
    return `A URL with "${url.protocol}" is not allowed here. It must start with ${wanted}.`;
  }
  if (/[\s<>"]/.test(text)) return `The URL "${text}" holds a space or one of < > ".`;
  if (url.username || url.password) {
    return `The URL "${text}" holds a user name or password. Remove it.`;
  }
  return null;
}
