import type { PanelMirror, MoveObstacle } from '../../../../types/mirror-panel';
import { urlFault } from '../../input/urlFault';

/** What decides whether a mirror can become its outlet's address. */
export interface PrimaryCandidate {
  kind: unknown;
  address: unknown;
  pathMapping: unknown;
  state: unknown;
  expires?: unknown;
}

/**
 * Whether a mirror can become the address of its outlet; why not where it cannot. Only a web
 * address can: what search engines, feed readers and every browser are sent to has to open without
 * Tor and without an IPFS gateway, so that an onion service stays a mirror beside it. And only one
 * where the stories stand at their paths, since the addresses of all stories follow.
 */
export function canBePrimary(
  { kind, address, pathMapping, state, expires }: PrimaryCandidate,
  now = new Date()
): PanelMirror['canBePrimary'] {
  const no = (because: MoveObstacle) => ({ possible: false as const, because });
  if (kind === 'onion') return no('onion');
  if (kind !== 'web') return no('no-web-address');
  if (typeof address !== 'string' || address === '') return no('no-address');
  if (pathMapping !== 'same-path') return no('other-paths');
  if (state !== 'active' && state !== 'degraded') return no('out-of-use');
  if (expires && new Date(expires as string | Date) <= now) return no('expired');
  if (urlFault(address, ['https', 'http']) !== null || /[?#]/.test(address)) {
    return no('no-paths');
  }
  return { possible: true };
}

/** What whoever asks all the same is told. */
export const MOVE_OBSTACLES: Readonly<Record<MoveObstacle, string>> = {
  onion: 'An onion address opens in Tor Browser only. Search engines and feeds need a web one.',
  'no-web-address': 'Only a web address can be the outlet’s own.',
  'no-address': 'It has no address yet.',
  'other-paths':
    'Stories do not stand at the same paths there. Set “Paths” to the same path first.',
  'out-of-use': 'Readers are not sent to it. Set its state to active first.',
  expired: 'The list that named it does not name it any more.',
  'no-paths': 'The paths of stories cannot be put behind its address.',
};
