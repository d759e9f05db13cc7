import type { PublicType } from '../strapi/uids';
import { FILE } from '../strapi/uids';

/**
 * A name of something an answer was made of, and of something a write touched. It is what CDNs call a
 * surrogate key (Fastly) or a cache tag (Cloudflare): printable ASCII without spaces and commas.
 */
export type SurrogateKey = string;

/** On every answer. Touched by what any answer may hang on: permissions, languages, settings. */
export const EVERYTHING: SurrogateKey = 'newsroom';

/** The slugs that articles have or had. An answer that no article has one hangs on all of them. */
export const SLUGS: SurrogateKey = 'slugs';

/** `article` for a type of the newsroom, `api.author.author` for one of the host's. */
export function nameOf(type: string): string {
  if (type === FILE) return 'file';
  if (type.startsWith('plugin::newsroom.')) return type.slice(type.indexOf('.') + 1);
  return type.replace('::', '.');
}

/** One entry, in all its languages: `article:gv2k…`. Any write to it throws the answer away. */
export const entryKey = (type: PublicType, documentId: string): SurrogateKey =>
  keyOfEntry(type, documentId);

/**
 * What is asked of all entries of a type, such as a list, a count, or the answer that there is none:
 * `article`. Any write to any entry of the type throws the answer away.
 */
export const listKey = (type: PublicType): SurrogateKey => nameOf(type);

/** A file of the Media Library: `file:12`. */
export const fileKey = (id: number): SurrogateKey => `file:${id}`;

/** `entryKey` for any content type of the host. What no header takes in an identifier is replaced. */
export const keyOfEntry = (type: string, documentId: string): SurrogateKey =>
  `${nameOf(type)}:${documentId.replace(/[^\x21-\x2b\x2d-\x7e]/g, '_')}`;

/** `listKey` for any content type of the host. */
export const keyOfList = (type: string): SurrogateKey => nameOf(type);

/**
 * On every answer with an entry of the type in it. Touched by a write of which it cannot be said
 * which entries it changed.
 */
export const keyOfAny = (type: string): SurrogateKey => `${nameOf(type)}:any`;

/**
 * Which entries point to this one by a relation that they own, such as the captions of an article:
 * `article:gv2k….captions`. Touched where one more does, which no entry in the answer would tell.
 */
export const keyOfInverse = (type: string, documentId: string, attribute: string): SurrogateKey =>
  `${keyOfEntry(type, documentId)}.${attribute}`;

/** A table that is no content type's. */
export const keyOfTable = (table: string): SurrogateKey => `table:${table}`;

/** What a route hands its answer's keys on in. */
interface RouteContext {
  state: Record<string, unknown>;
}

/** Says of the answer to a request that it is made of these too. */
export function dependOn(context: RouteContext, keys: Iterable<SurrogateKey>): void {
  const known = surrogateKeysOf(context);
  for (const key of keys) known.add(key);
}

/** What a route said its answer is made of; empty where it said nothing. */
export function surrogateKeysOf({ state }: RouteContext): Set<SurrogateKey> {
  state.surrogateKeys ??= new Set<SurrogateKey>();
  return state.surrogateKeys as Set<SurrogateKey>;
}
