import { isUrl } from './isUrl';

/** Schemes whose addresses name no host. */
const WITHOUT_HOST: ReadonlySet<string> = new Set(['mailto', 'tel']);

/**
 * Why a text is no address that a reader's browser may open, with the fix; null when it is one.
 *
 * @param schemes allowed, without the colon
 * @example webAddressFault('javascript:alert(1)', ['https']) // "… must start with https:// …"
 */
export function webAddressFault(text: string, schemes: readonly string[]): string | null {
  const wanted = schemes
    .map((scheme) => `${scheme}:${WITHOUT_HOST.has(scheme) ? '' : '//'}`)
    .join(' or ');
  if (!isUrl(text)) return `"${text}" is not an address. It must start with ${wanted}.`;
  const url = new URL(text);
  if (!schemes.includes(url.protocol.slice(0, -1))) {
    return `An address with "${url.protocol}" is not allowed here. It must start with ${wanted}.`;
  }
  if (/[\s<>"]/.test(text)) return `The address "${text}" holds a space or one of < > ".`;
  if (url.username || url.password) {
    return `The address "${text}" holds a user name or password. Remove it.`;
  }
  return null;
}
