import { FlattenedSign, GeneralSign } from 'jose';
import type { MirrorList, SignedList } from '../../../mirrors/mirrorList';
import type { Signer } from '../key';

const bytes = (text: string) => new TextEncoder().encode(text);

/**
 * Signs a list with every key given (JWS, RFC 7515, with Ed25519, RFC 8037), so that a program which
 * knows any of them can verify it.
 */
export async function signInline(
  list: MirrorList,
  signers: readonly Signer[]
): Promise<SignedList> {
  const jws = new GeneralSign(bytes(JSON.stringify(list)));
  for (const { kid, key } of signers) {
    jws.addSignature(key).setProtectedHeader({ alg: 'EdDSA', kid, typ: 'mirrors+json' });
  }
  const { payload, signatures } = await jws.sign();
  return {
    payload,
    signatures: signatures.map(({ protected: head = '', signature }) => ({
      protected: head,
      signature,
    })),
  };
}

/**
 * Signs the very bytes of an answer, which stay as they are (unencoded detached payload, RFC 7797).
 *
 * @returns a detached compact JWS (`head..signature`) for each key
 */
export async function signDetached(body: string, signers: readonly Signer[]): Promise<string[]> {
  return Promise.all(
    signers.map(async ({ kid, key }) => {
      const { protected: head, signature } = await new FlattenedSign(bytes(body))
        .setProtectedHeader({ alg: 'EdDSA', kid, b64: false, crit: ['b64'] })
        .sign(key);
      return `${head}..${signature}`;
    })
  );
}
