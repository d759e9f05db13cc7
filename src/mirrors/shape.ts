import type { ListedMirror, MirrorList, PublicKey } from './mirrorList';
import { MirrorRefusal } from './refusal';

/** An object of JSON. */
export type Values = Readonly<Record<string, unknown>>;

export const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

const isKey = (value: unknown): value is PublicKey =>
  isValues(value) &&
  value.kty === 'OKP' &&
  value.crv === 'Ed25519' &&
  typeof value.x === 'string' &&
  typeof value.kid === 'string';

const isMirror = (value: unknown): value is ListedMirror =>
  isValues(value) &&
  typeof value.label === 'string' &&
  typeof value.kind === 'string' &&
  typeof value.address === 'string' &&
  // Addresses come to stand in links: nothing that runs script, however a key was come by.
  /^(https?|ipfs|ipns|mailto):/.test(value.address) &&
  (value.pathMapping === 'same-path' || value.pathMapping === 'root-only') &&
  typeof value.priority === 'number';

/**
 * Reads the payload of a list.
 *
 * @throws MirrorRefusal `malformed`
 */
export function readMirrorList(json: string): MirrorList {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new MirrorRefusal('malformed', 'The list is no JSON.');
  }
  if (!isMirrorList(value)) {
    throw new MirrorRefusal('malformed', 'This is no list of mirrors, or one of a later version.');
  }
  return value;
}

const isMirrorList = (value: unknown): value is MirrorList =>
  isValues(value) &&
  value.version === 1 &&
  isValues(value.outlet) &&
  typeof value.outlet.slug === 'string' &&
  (value.outlet.formerAddresses === undefined || isTexts(value.outlet.formerAddresses)) &&
  typeof value.iat === 'number' &&
  typeof value.exp === 'number' &&
  Array.isArray(value.keys) &&
  value.keys.every(isKey) &&
  isTexts(value.revokedKeys) &&
  Array.isArray(value.mirrors) &&
  value.mirrors.every(isMirror);
