import { COPIES_OF_THE_SITE, isMirrorKind } from '../../../mirrors/kinds';
import { readWebAddress } from './web';

const read = (address: string) => readWebAddress(address, ['https', 'http']);

/**
 * Whether a mirror's address goes away together with the outlet's own: a copy of the site on the same
 * host and port, or anything at the very same place.
 *
 * @param mirror a normalised address
 * @param outlet the outlet's primary address, as it is kept there
 */
export function isOnOutletHost(mirror: string, kind: unknown, outlet: string): boolean {
  const [own, other] = [read(outlet), read(mirror)];
  if ('fault' in own || 'fault' in other) return false;
  const isCopy = !isMirrorKind(kind) || COPIES_OF_THE_SITE.has(kind);
  return isCopy ? new URL(own.address).host === new URL(other.address).host : own.key === other.key;
}
