import type { Lookable } from '../../../../types/mirrorDesk';

/** What decides whether a mirror is looked at. */
export interface LookedRow {
  address: unknown;
  state: unknown;
}

export const isOnion = (address: string): boolean => new URL(address).hostname.endsWith('.onion');

/**
 * Looked at is what readers are sent to and what answers on the web; an onion address only through Tor.
 *
 * @param row the published row; null where there is none
 * @param torProxy option `mirrors.probe.torProxy`; empty for none
 */
export function lookable(row: LookedRow | null, torProxy: string): Lookable {
  if (row === null) return 'not-public';
  if (row.state !== 'active' && row.state !== 'degraded') return 'out-of-use';
  const { address } = row;
  if (typeof address !== 'string' || !/^https?:/.test(address)) return 'no-web-address';
  return isOnion(address) && torProxy === '' ? 'no-tor-proxy' : 'yes';
}
