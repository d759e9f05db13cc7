import { asUri } from '../../http';
import type { Concept } from '../stories';
import type { NinjsConcept, NinjsText } from './ninjs';

const PLAIN = 'text/plain';

/** Texts with the part they play; empty ones are left out. */
export const textsOf = (texts: ReadonlyArray<readonly [string, string | null]>): NinjsText[] =>
  texts.flatMap(([role, value]) =>
    value === null || value === '' ? [] : [{ role, contentType: PLAIN, value }]
  );

/** Somebody or something with an identifier: a URI if it is one, and otherwise as it was written. */
export function ninjsConcept({ name, uri }: Concept, rel?: string): NinjsConcept {
  const asAddress = asUri(uri);
  return {
    name,
    ...(rel !== undefined && { rel }),
    ...(asAddress !== null && { uri: asAddress }),
    ...(uri !== null && asAddress === null && { literal: uri }),
  };
}

/** A party by the part it played in the making. */
export function partyOf(role: string, { name, uri }: { name: string | null; uri: string | null }) {
  const address = asUri(uri);
  return { role, ...(name !== null && { name }), ...(address !== null && { uri: address }) };
}

/** The properties that have something in them. */
export const filled = <T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)
    )
  ) as { [K in keyof T]?: NonNullable<T[K]> };
