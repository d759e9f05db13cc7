import type { MirrorList, PublicKey, SignedList } from './mirrorList';
import { base64urlOf, bytesOf, textOf, utf8 } from './base64url';
import { MirrorRefusal } from './refusal';
import { isValues, readMirrorList } from './shape';

/**
 * Checks an Ed25519 signature. For browsers whose WebCrypto has no Ed25519, e.g. `@noble/ed25519`:
 * `(key, signature, data) => verifyAsync(signature, data, key)`.
 *
 * @param key the 32 bytes of the public key
 */
export type VerifySignature = (
  key: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>
) => Promise<boolean>;

const byWebCrypto: VerifySignature = async (key, signature, data) => {
  let imported: Awaited<ReturnType<typeof crypto.subtle.importKey>>;
  try {
    imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
  } catch {
    throw new MirrorRefusal(
      'not-supported',
      'This browser knows no Ed25519. Give the option "verifySignature" a library that does.'
    );
  }
  return crypto.subtle.verify('Ed25519', imported, signature, data);
};

/** The SHA-256 thumbprint of a key (RFC 7638): its name, which cannot be given to another key. */
export async function thumbprintOf({ crv, kty, x }: PublicKey): Promise<string> {
  const json = `{"crv":"${crv}","kty":"${kty}","x":"${x}"}`;
  return base64urlOf(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(json))));
}

function readSigned(text: string): SignedList {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // A compact JWS is no JSON.
    const [head, payload, signature, rest] = text.trim().split('.');
    if (head && payload && signature && rest === undefined) {
      return { payload, signatures: [{ protected: head, signature }] };
    }
  }
  if (isValues(value) && typeof value.payload === 'string' && Array.isArray(value.signatures)) {
    const signatures = value.signatures.filter(
      (each): each is SignedList['signatures'][number] =>
        isValues(each) && typeof each.protected === 'string' && typeof each.signature === 'string'
    );
    return { payload: value.payload, signatures };
  }
  throw new MirrorRefusal('malformed', 'This is no signed list (JWS with its payload).');
}

/**
 * What a signed list says, before anybody verified it: good for no more than to ask whose it is.
 *
 * @throws MirrorRefusal `malformed`
 */
export function readPayload(text: string): MirrorList {
  const { payload } = readSigned(text);
  let json: string;
  try {
    json = textOf(bytesOf(payload));
  } catch {
    throw new MirrorRefusal('malformed', 'The list is not encoded as a JWS.');
  }
  return readMirrorList(json);
}

/** The two names of Ed25519 in a JWS: RFC 9864 deprecates the first of them, which means Ed448 too. */
export const ALGORITHMS = ['EdDSA', 'Ed25519'];

/** The key that a signature says it is by; null for one of another algorithm or with extensions. */
function kidOf(head: string): string | null {
  const value: unknown = JSON.parse(textOf(bytesOf(head)));
  if (!isValues(value) || !ALGORITHMS.some((each) => each === value.alg)) return null;
  return value.crit === undefined && typeof value.kid === 'string' ? value.kid : null;
}

/** Of Ed25519 (RFC 8032, 5.1.6); what has another length is not handed on to any library. */
const SIGNATURE_BYTES = 64;

/** @throws MirrorRefusal `malformed` that names what is no base64url */
function bytesIn(base64url: string, what: 'key' | 'signature'): Uint8Array<ArrayBuffer> {
  try {
    return bytesOf(base64url);
  } catch {
    throw new MirrorRefusal('malformed', `The ${what} of the list is no base64url.`);
  }
}

/** A list that was signed by a trusted key. Whether it is in time is another question. */
export interface Verified {
  list: MirrorList;
  /** Thumbprint of the key that signed it. */
  kid: string;
}

/**
 * Verifies a signed list: a JWS (RFC 7515) with Ed25519 (RFC 8037, RFC 9864), in general or compact form.
 *
 * @param trusted thumbprints of the keys that are believed
 * @throws MirrorRefusal `malformed`, `unknown-key`, `wrong-signature` or `not-supported`
 */
export async function verifyList(
  text: string,
  trusted: readonly string[],
  verifySignature: VerifySignature = byWebCrypto
): Promise<Verified> {
  const { payload, signatures } = readSigned(text);
  let list: MirrorList;
  let kids: Array<string | null>;
  try {
    list = readMirrorList(textOf(bytesOf(payload)));
    kids = signatures.map((each) => kidOf(each.protected));
  } catch (error) {
    if (error instanceof MirrorRefusal) throw error;
    throw new MirrorRefusal('malformed', 'The list is not encoded as a JWS.');
  }
  const index = kids.findIndex((kid) => kid !== null && trusted.includes(kid));
  const kid = kids[index];
  const signature = signatures[index];
  const key = list.keys.find((each) => each.kid === kid);
  if (!kid || !signature || !key || (await thumbprintOf(key)) !== kid) {
    throw new MirrorRefusal(
      'unknown-key',
      `The list is signed by ${kids.filter(Boolean).join(', ') || 'nobody'}, which is not a key that is trusted here.`
    );
  }
  const [keyBytes, signatureBytes] = [
    bytesIn(key.x, 'key'),
    bytesIn(signature.signature, 'signature'),
  ];
  const isRight =
    signatureBytes.length === SIGNATURE_BYTES &&
    (await verifySignature(keyBytes, signatureBytes, utf8(`${signature.protected}.${payload}`)));
  if (!isRight) {
    throw new MirrorRefusal('wrong-signature', 'The list was changed after it was signed.');
  }
  return { list, kid };
}
