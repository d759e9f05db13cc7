import { createPublicKey, verify } from 'node:crypto';
import type { VerifySignature } from '../../../../mirrors';
import { ListKeeper, type ListStorage } from '../../../../mirrors/keeper';
import { MirrorRefusal } from '../../../../mirrors/refusal';
import { readPayload } from '../../../../mirrors/verify';
import type { MirrorKind } from '../../address';
import { UnreadableSource, type ParsedEntry, type ParsedSource } from '../parsedSource';
import { isWantedHost, type WantedSite } from '../wantedSite';

/** Checks an Ed25519 signature without the warning that Node prints for it in its WebCrypto. */
export const verifyByNode: VerifySignature = async (key, signature, data) => {
  const x = Buffer.from(key).toString('base64url');
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, data, publicKey, signature);
};

const DAY = 24 * 60 * 60;

export interface Trust {
  /** Thumbprints that the editor wrote. */
  keys: readonly string[];
  /** Where the last good list is kept: it names the keys that follow, and those that were revoked. */
  storage: ListStorage;
  now?: () => number;
}

/** Which outlet's list this must be: by its name in addresses, or by its host where that was asked for. */
function slugOf(text: string, wanted: WantedSite): string {
  const { outlet } = readPayload(text);
  const isWanted = outlet.address && isWantedHost(outlet.address, wanted);
  return isWanted ? outlet.slug : (wanted.name ?? wanted.slug);
}

/**
 * Reads the signed list of another newsroom, `mirrors.jws`. It is taken by the rules that sites and
 * apps take it by: signed by a known key, of this outlet, whole, in time, not older than the last.
 *
 * @throws UnreadableSource with the reason
 */
export async function readSignedList(
  text: string,
  wanted: WantedSite,
  { keys, storage, now }: Trust
): Promise<ParsedSource> {
  if (keys.length === 0) {
    throw new UnreadableSource(
      'This list is signed. Write the thumbprint of its key, as that newsroom gives it out.'
    );
  }
  try {
    const keeper = new ListKeeper({
      outlet: slugOf(text, wanted),
      keys,
      storage,
      verifySignature: verifyByNode,
      ...(now && { now }),
    });
    const list = await keeper.take(text);
    return {
      format: 'signed',
      entries: list.mirrors.map((mirror, index): ParsedEntry => {
        const { label, address, pathMapping, priority, proofUrl, expires } = mirror;
        return {
          place: `mirrors[${index}]`,
          address,
          kind: mirror.kind as MirrorKind,
          platform: mirror.platform ?? null,
          label,
          pathMapping,
          priority: Math.min(1000, Math.max(0, Math.round(priority))),
          languages: mirror.languages ?? [],
          blockedIn: mirror.blockedIn ?? [],
          proofUrl: proofUrl ?? null,
          expires: expires ?? null,
        };
      }),
      refused: [],
      publishable: true,
      use: { until: new Date(list.exp * 1000), days: Math.max(0, list.exp - list.iat) / DAY },
    };
  } catch (error) {
    if (!(error instanceof MirrorRefusal)) throw error;
    throw new UnreadableSource(`The signed list is refused: ${error.message} (${error.reason})`);
  }
}
