import { isUrl } from '../../input/isUrl';

/** Which site of a source is the outlet. */
export interface WantedSite {
  /** Host name, without `www.`; null where it is known by another name. */
  host: string | null;
  /** As the editor calls it, in small letters; null where nothing but the outlet's own host is known. */
  name: string | null;
  /** The outlet's name in addresses. */
  slug: string;
}

/** The host of an address or host name, as a source may write it; null for another text. */
export function hostIn(text: string): string | null {
  const trimmed = text.trim();
  const address = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (/\s/.test(trimmed) || !trimmed.includes('.') || !isUrl(address)) return null;
  return new URL(address).hostname.replace(/\.$/, '').replace(/^www\./, '');
}

/**
 * @param site what the editor wrote: a host, an address, or a name; empty for the outlet's own host
 * @param outlet its address, null without one
 */
export function wantedSite(
  site: string | null | undefined,
  outlet: { slug: string; address: string | null }
): WantedSite {
  const { slug } = outlet;
  const written = site?.trim() ?? '';
  if (written === '')
    return { host: outlet.address ? hostIn(outlet.address) : null, name: null, slug };
  // A name may have a dot in it, and be no host.
  return { host: hostIn(written), name: written.toLowerCase(), slug };
}
