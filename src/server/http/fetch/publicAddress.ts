import net from 'node:net';
import ipaddr from 'ipaddr.js';

/** Ranges that only look like IPv6: an IPv4 address is in them, and decides. */
const CARRIERS: Readonly<Record<string, (bytes: readonly number[]) => readonly number[]>> = {
  // NAT64 (RFC 6052) and translated addresses (RFC 2765): the last four bytes.
  rfc6052: (bytes) => bytes.slice(12),
  rfc6145: (bytes) => bytes.slice(12),
  // 6to4 (RFC 3056): behind 2002.
  '6to4': (bytes) => bytes.slice(2, 6),
};

/**
 * Whether an address of the Internet protocol is one of the public Internet, and no disguise of one
 * that is not: loopback, private, link-local, shared, reserved, multicast and documentation addresses
 * of IPv4 and IPv6, mapped, translated or tunnelled.
 *
 * @param address as a resolver gives it; anything else is not public
 */
export function isPublicAddress(address: string): boolean {
  if (!net.isIP(address)) return false;
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (range === 'unicast') {
    // IPv4-compatible (::7f00:1), which ipaddr.js takes for any unicast address.
    const bytes = parsed.toByteArray();
    const isCompatible = parsed.kind() === 'ipv6' && bytes.slice(0, 12).every((byte) => byte === 0);
    return !isCompatible;
  }
  const carried = CARRIERS[range]?.(parsed.toByteArray());
  return carried !== undefined && isPublicAddress(carried.join('.'));
}
