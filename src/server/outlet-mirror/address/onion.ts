import { createHash } from 'node:crypto';
import { base32 } from 'multiformats/bases/base32';

const VERSION = 3;
const KEY_BYTES = 32;

/** The first two bytes of SHA3-256(".onion checksum" | public key | version). */
const checksumOf = (publicKey: Uint8Array) =>
  createHash('sha3-256')
    .update('.onion checksum')
    .update(publicKey)
    .update(Uint8Array.of(VERSION))
    .digest()
    .subarray(0, 2);

/**
 * Why a host is no onion service of version 3, with the fix; null when it is one. Names may stand
 * before the address: `www.….onion`. (rend-spec-v3 of Tor, "Encoding onion addresses".)
 */
export function onionFault(host: string): string | null {
  const label = /(?:^|\.)([^.]+)\.onion$/.exec(host)?.[1];
  if (label === undefined) {
    return `"${host}" is no onion address: 56 letters a–z and digits 2–7, then ".onion".`;
  }
  if (/^[a-z2-7]{16}$/.test(label)) {
    return `"${host}" is an onion address of version 2, which stopped working in 2021. Write the one of version 3: 56 letters and digits.`;
  }
  if (!/^[a-z2-7]{56}$/.test(label)) {
    return `"${host}" is no onion address: 56 letters a–z and digits 2–7, then ".onion".`;
  }
  const bytes = base32.baseDecode(label);
  const publicKey = bytes.subarray(0, KEY_BYTES);
  const isWhole =
    bytes[KEY_BYTES + 2] === VERSION &&
    checksumOf(publicKey).equals(bytes.subarray(KEY_BYTES, KEY_BYTES + 2));
  return isWhole
    ? null
    : `"${host}" has a typing error: the check digits of the onion address do not fit. Copy it again from your server.`;
}
