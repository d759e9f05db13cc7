import { webAddressFault } from '../webAddress';

export type MirrorKind = 'web' | 'onion' | 'ipfs' | 'app' | 'tv-channel' | 'social' | 'newsletter';

/** What a reader's device may open, by kind of mirror. */
const SCHEMES: Record<MirrorKind, readonly string[]> = {
  web: ['https', 'http'],
  onion: ['https', 'http'],
  ipfs: ['https', 'http', 'ipfs', 'ipns'],
  app: ['https', 'market', 'itms-apps', 'tg'],
  'tv-channel': ['https', 'http'],
  social: ['https', 'tg'],
  newsletter: ['https', 'http', 'mailto'],
};

/** Version 3 of the Tor rendezvous specification: 56 letters of base32; version 2 is dead. */
const ONION_HOST = /(^|\.)[a-z2-7]{56}\.onion$/;

const isMirrorKind = (kind: unknown): kind is MirrorKind =>
  typeof kind === 'string' && Object.hasOwn(SCHEMES, kind);

/**
 * Why an address cannot be a mirror's, with the fix; null when it can.
 *
 * @param kind of mirror; an unknown one is held to the rules for web addresses
 */
export function mirrorAddressFault(address: string, kind: unknown): string | null {
  const known = isMirrorKind(kind) ? kind : 'web';
  const fault = webAddressFault(address, SCHEMES[known]);
  if (fault) return fault;
  const { hostname } = new URL(address);
  if (known === 'onion' && !ONION_HOST.test(hostname)) {
    return `"${hostname}" is no onion address: 56 letters a–z and digits 2–7, then ".onion".`;
  }
  if (known === 'web' && hostname.endsWith('.onion')) {
    return `"${hostname}" is an onion address. Choose the kind "onion".`;
  }
  return null;
}
