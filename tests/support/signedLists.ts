import { createPrivateKey } from 'node:crypto';
import { makeKeyPair } from '../../src/server/outlet-mirror/key/keyPair';
import type {
  ListedMirror,
  MirrorList,
  PublicKey,
} from '../../src/server/outlet-mirror/signed-list';
import { signInline } from '../../src/server/outlet-mirror/signed-list/signList';

/** A key as a newsroom has it. */
export interface TestKey {
  publicKey: PublicKey;
  kid: string;
  privateKey: string;
}

export function makeKey(): TestKey {
  const pair = makeKeyPair();
  return { ...pair, kid: pair.publicKey.kid };
}

export const mirror = (fields: Partial<ListedMirror> = {}): ListedMirror => ({
  label: 'Second address',
  kind: 'web',
  platform: null,
  address: 'https://second.example',
  pathMapping: 'same-path',
  priority: 10,
  languages: [],
  state: 'active',
  lastChecked: null,
  blockedIn: [],
  proofUrl: null,
  expires: null,
  ...fields,
});

/** Noon of a day in 2026, in seconds since 1970. */
export const NOON = Date.UTC(2026, 9, 14, 12) / 1000;

export const listOf = (keys: readonly TestKey[], fields: Partial<MirrorList> = {}): MirrorList => ({
  version: 1,
  outlet: { slug: 'harbour-press', name: 'Harbour Press', address: 'https://harbour.example' },
  iat: NOON,
  exp: NOON + 86_400,
  keys: keys.map(({ publicKey }) => publicKey),
  revokedKeys: [],
  mirrors: [mirror()],
  ...fields,
});

/** A list signed with keys, as the newsroom serves it. */
export async function signed(list: MirrorList, keys: readonly TestKey[]): Promise<string> {
  const signers = keys.map(({ kid, privateKey }) => ({ kid, key: createPrivateKey(privateKey) }));
  return JSON.stringify(await signInline(list, signers));
}
