import { isUrl } from '../../input/isUrl';

/** Which site of a source is the outlet. */
export interface WantedSite {
  /** Host names that it is known by, without `www.`; none where it is known by another name. */
  hosts: readonly string[];
  /** As the editor calls it, in small letters; null where nothing but the outlet's own host is known. */
  name: string | null;
  /** The outlet's name in addresses. */
  slug: string;
}

/** The host of an address or host name, as a source may write it; null for another text. */
function hostIn(text: string): string | null {
  const trimmed = text.trim();
  const address = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (/\s/.test(trimmed) || !trimmed.includes('.') || !isUrl(address)) return null;
  return new URL(address).hostname.replace(/\.$/, '').replace(/^www\./, '');
}

/**
 * @param site what the editor wrote: a host, an address, or a name; empty for the outlet's own host
 * @param outlet its address, null without one
 * @param formerAddresses where it was before: others may go on calling it so
 */
export function wantedSite(
  site: string | null | undefined,
  outlet: { slug: string; address: string | null },
  formerAddresses: readonly string[] = []
): WantedSite {
  const { slug } = outlet;
  const written = site?.trim() ?? '';
  if (written === '') {
    const addresses = [...(outlet.address ? [outlet.address] : []), ...formerAddresses];
    const hosts = new Set(addresses.flatMap((address) => hostIn(address) ?? []));
    return { hosts: [...hosts], name: null, slug };
  }
  // A name may have a dot in it, and be no host.
  const host = hostIn(written);
  return { hosts: host === null ? [] : [host], name: written.toLowerCase(), slug };
}

/** Whether an address or host name, as a source writes it, is on a host of the outlet's. */
export function isWantedHost(text: string, { hosts }: Pick<WantedSite, 'hosts'>): boolean {
  const host = hostIn(text);
  return host !== null && hosts.includes(host);
}
