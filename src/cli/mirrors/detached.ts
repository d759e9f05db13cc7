import { flattenedVerify, importJWK } from 'jose';
import { MirrorRefusal, thumbprintOf, type Verified } from '../../mirrors';
import { readMirrorList } from '../../mirrors/shape';
import { ALGORITHMS } from '../../mirrors/verify';

/** A detached compact JWS, `head..signature`; several are parted by commas. */
const parse = (header: string) =>
  header.split(',').map((each) => {
    const [head = '', payload, signature = ''] = each.trim().split('.');
    if (payload !== '') {
      throw new MirrorRefusal('malformed', 'The signature is no detached JWS (head..signature).');
    }
    return { protected: head, signature };
  });

const kidOf = (head: string): unknown => {
  try {
    return JSON.parse(Buffer.from(head, 'base64url').toString()).kid;
  } catch {
    return null;
  }
};

/**
 * Verifies `mirrors.json` by the signatures that come beside it (RFC 7797).
 *
 * @param body the very text of the answer
 * @param header of the answer, `X-JWS-Signature`
 * @param trusted thumbprints; null for any key that the list names itself
 * @throws MirrorRefusal `malformed`, `unknown-key` or `wrong-signature`
 */
export async function verifyDetached(
  body: string,
  header: string,
  trusted: readonly string[] | null
): Promise<Verified> {
  const list = readMirrorList(body);
  for (const signature of parse(header)) {
    const kid = kidOf(signature.protected);
    const key = list.keys.find((each) => each.kid === kid);
    if (!key || (await thumbprintOf(key)) !== kid || (trusted && !trusted.includes(kid))) continue;
    try {
      const payload = new TextEncoder().encode(body);
      const { kty, crv, x } = key;
      await flattenedVerify({ ...signature, payload }, await importJWK({ kty, crv, x }, 'EdDSA'), {
        algorithms: ALGORITHMS,
      });
    } catch {
      throw new MirrorRefusal('wrong-signature', 'The list was changed after it was signed.');
    }
    return { list, kid };
  }
  throw new MirrorRefusal('unknown-key', 'The list is signed by no key that is trusted here.');
}
