import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { PublicKey } from '../../../mirrors/mirrorList';

/** The SHA-256 thumbprint of an Ed25519 key (RFC 7638, RFC 8037 appendix A.3). */
const keyIdOf = (x: string): string =>
  createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');

export const publicKeyOf = (x: string): PublicKey => ({
  kty: 'OKP',
  crv: 'Ed25519',
  x,
  kid: keyIdOf(x),
});

/** A new key: its public half, and the private one as PKCS 8 in PEM. */
export function makeKeyPair(): { publicKey: PublicKey; privateKey: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return {
    publicKey: publicKeyOf(x),
    privateKey: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  };
}

/**
 * The private key in a PEM text.
 *
 * @returns null where it is none, or not the other half of the public key with this thumbprint
 */
export function readPrivateKey(pem: string, kid: string): KeyObject | null {
  try {
    const key = createPrivateKey(pem);
    const { crv, x = '' } = key.export({ format: 'jwk' });
    return crv === 'Ed25519' && keyIdOf(x) === kid ? key : null;
  } catch {
    return null;
  }
}

/** A private Ed25519 key with the thumbprint it is known by. */
export interface Signer {
  kid: string;
  key: KeyObject;
}
