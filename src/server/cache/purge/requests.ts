import type { SurrogateKey } from '../surrogateKeys';

/** A CDN that is told what to throw away. */
export interface PurgeTarget {
  kind: 'fastly' | 'cloudflare' | 'purge';
  url: string;
  /** Such as the token of the CDN. */
  headers: Record<string, string>;
}

export interface PurgeRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string;
}

/** The most keys that one request may name: Fastly takes 256, Cloudflare 30, a header 8 kB. */
const MOST_KEYS = { fastly: 256, cloudflare: 30, purge: 100 } as const;

/**
 * The requests that purge by surrogate keys.
 *
 * - `fastly`: POST …/service/{id}/purge with the keys as JSON; soft, so that Fastly may go on serving
 *   the old answer while it fetches the new one.
 * - `cloudflare`: POST …/zones/{id}/purge_cache with the keys as tags.
 * - `purge`: the method PURGE with the keys in the header Surrogate-Key, as Varnish and others are
 *   set up for.
 */
export function purgeRequests(target: PurgeTarget, keys: readonly SurrogateKey[]): PurgeRequest[] {
  const size = MOST_KEYS[target.kind];
  const requests: PurgeRequest[] = [];
  for (let at = 0; at < keys.length; at += size) {
    requests.push(purgeRequest(target, keys.slice(at, at + size)));
  }
  return requests;
}

function purgeRequest({ kind, url, headers }: PurgeTarget, keys: SurrogateKey[]): PurgeRequest {
  const json = { 'Content-Type': 'application/json' };
  switch (kind) {
    case 'fastly':
      return {
        method: 'POST',
        url,
        headers: { ...json, 'Fastly-Soft-Purge': '1', ...headers },
        body: JSON.stringify({ surrogate_keys: keys }),
      };
    case 'cloudflare':
      return {
        method: 'POST',
        url,
        headers: { ...json, ...headers },
        body: JSON.stringify({ tags: keys }),
      };
    case 'purge':
      return { method: 'PURGE', url, headers: { 'Surrogate-Key': keys.join(' '), ...headers } };
  }
}
