const SCHEMES = ['http:', 'https:', 'mailto:'];

/** An address that an editor wrote, for `href`; null for one that a page may not link, such as a script. */
export function safeLink(address: string): string | null {
  if (address.startsWith('/') || address.startsWith('#')) return address;
  try {
    return SCHEMES.includes(new URL(address).protocol) ? address : null;
  } catch {
    return null;
  }
}
