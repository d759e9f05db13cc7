import { plainAddress } from '../../../../embeds';

/** Longer than any mailbox or telephone number. */
const LONGEST = 2000;

/** Where a link may lead: to the web, a mailbox or a telephone; null for any other. */
export function linkAddress(href: string): string | null {
  const address = href.trim();
  const isPersonal = /^(?:mailto|tel):./i.test(address) && address.length <= LONGEST;
  return isPersonal ? (/[\s<>"]/.test(address) ? null : address) : plainAddress(address);
}
