import type { DeskMirror } from '../../../../types/mirrorDesk';
import { webAddressFault } from '../../webAddress';

/** What decides whether a mirror can become its outlet's address. */
export interface Candidate {
  kind: unknown;
  address: unknown;
  pathMapping: unknown;
  state: unknown;
  expires?: unknown;
}

/**
 * Whether a mirror can become the address of its outlet; the reason where it cannot. Only a web
 * address can: what search engines, feed readers and every browser are sent to has to open without
 * Tor and without an IPFS gateway, so that an onion service stays a mirror beside it. And only one
 * where the stories stand at their paths, since the addresses of all stories follow.
 */
export function canBePrimary(
  { kind, address, pathMapping, state, expires }: Candidate,
  now = new Date()
): DeskMirror['canBePrimary'] {
  const no = (reason: string) => ({ possible: false as const, reason });
  if (kind === 'onion') {
    return no(
      'An onion address opens in Tor Browser only. Search engines and feeds need a web one.'
    );
  }
  if (kind !== 'web') return no('Only a web address can be the outlet’s own.');
  if (typeof address !== 'string' || address === '') return no('It has no address yet.');
  if (pathMapping !== 'same-path') {
    return no('Stories do not stand at the same paths there. Set “Paths” to the same path first.');
  }
  if (state !== 'active' && state !== 'degraded') {
    return no(`It is ${String(state)}. Set its state to active first.`);
  }
  if (expires && new Date(expires as string | Date) <= now) {
    return no('The list that named it does not name it any more.');
  }
  if (webAddressFault(address, ['https', 'http']) !== null || /[?#]/.test(address)) {
    return no('The paths of stories cannot be put behind its address.');
  }
  return { possible: true };
}
