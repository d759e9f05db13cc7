import type { Checkable } from '../../../../types/mirror-panel';

/** What decides whether a mirror is checked. */
export interface CheckableRow {
  address: unknown;
  state: unknown;
}

export const isOnion = (address: string): boolean => new URL(address).hostname.endsWith('.onion');

/**
 * Checked is what readers are sent to and what answers on the web; an onion address only through Tor.
 *
 * @param row the published row; null where there is none
 * @param torProxy option `mirrors.check.torProxy`; empty for none
 */
export function checkable(row: CheckableRow | null, torProxy: string): Checkable {
  if (row === null) return 'not-public';
  if (row.state !== 'active' && row.state !== 'degraded') return 'out-of-use';
  const { address } = row;
  if (typeof address !== 'string' || !/^https?:/.test(address)) return 'no-web-address';
  return isOnion(address) && torProxy === '' ? 'no-tor-proxy' : 'yes';
}
