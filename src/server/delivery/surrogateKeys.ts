import type { PublicType } from '../uids';

/**
 * A name of something an answer was made of, and of something a write touched. It is what CDNs call a
 * surrogate key (Fastly) or a cache tag (Cloudflare): printable ASCII without spaces and commas.
 */
export type SurrogateKey = string;

const nameOf = (type: PublicType) => type.slice(type.indexOf('.') + 1);

/** One entry, in all its languages: `article:gv2k…`. Any write to it throws the answer away. */
export const entryKey = (type: PublicType, documentId: string): SurrogateKey =>
  `${nameOf(type)}:${documentId}`;

/**
 * A question over all entries of a type, such as a list, a count, or the answer that there is none:
 * `article`. Any write to any entry of the type throws the answer away.
 */
export const listKey = (type: PublicType): SurrogateKey => nameOf(type);

/** A file of the Media Library: `file:12`. */
export const fileKey = (id: number): SurrogateKey => `file:${id}`;

/** What a route hands its answer's keys on in. */
interface Answering {
  state: Record<string, unknown>;
}

/** Says of the answer to a request that it is made of these too. */
export function dependOn(context: Answering, keys: Iterable<SurrogateKey>): void {
  const known = surrogateKeysOf(context);
  for (const key of keys) known.add(key);
}

/** What a route said its answer is made of; empty where it said nothing. */
export function surrogateKeysOf({ state }: Answering): Set<SurrogateKey> {
  state.surrogateKeys ??= new Set<SurrogateKey>();
  return state.surrogateKeys as Set<SurrogateKey>;
}
