import type { CacheOptions } from './options';
import type { SurrogateKey } from './surrogateKeys';

/** On an answer that is made of more than can be named in a header. Touched by every write. */
export const LARGE: SurrogateKey = 'newsroom-large';

/** The longest value that every CDN and proxy on the way takes, in bytes. */
const LONGEST = 4096;

/**
 * What a CDN is told of an answer: what it is made of, and how long it may keep it.
 *
 * @param until when it is no longer right, in milliseconds since 1970; null for one that has no end
 */
export function outgoingHeaders(
  keys: ReadonlySet<SurrogateKey>,
  ownHeaders: ReadonlySet<string>,
  { sMaxAge, staleWhileRevalidate }: Pick<CacheOptions, 'sMaxAge' | 'staleWhileRevalidate'>,
  until: number | null = null
): Array<readonly [name: string, value: string]> {
  const all = [...keys];
  const [everything = ''] = all;
  const names = all.join(' ').length <= LONGEST ? all : [everything, LARGE];
  const headers: Array<readonly [string, string]> = [
    ['Surrogate-Key', names.join(' ')],
    ['Cache-Tag', names.join(',')],
  ];
  const left = until === null ? Infinity : Math.max(0, Math.floor((until - Date.now()) / 1000));
  const seconds = Math.min(sMaxAge, left);
  if (!ownHeaders.has('cache-control')) {
    headers.push([
      'Cache-Control',
      seconds === 0
        ? 'public, no-cache'
        : `public, max-age=0, s-maxage=${seconds}, stale-while-revalidate=${seconds < sMaxAge ? 0 : staleWhileRevalidate}`,
    ]);
  }
  return headers;
}
