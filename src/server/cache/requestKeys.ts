import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { cacheKey, type Keyed, type Surroundings } from './cacheKey';
import type { CookieNames } from './cookieNames';
import type { CacheablePaths } from './cacheablePaths';
import type { RouteParameters } from './routeParameters';

/** How many requests are remembered as they were written, of at most so many characters. */
const REMEMBERED = 5000;
const LONGEST_REMEMBERED = 600;

/**
 * Who asks with these headers is left to Strapi: the answer may be meant for him alone, or, by
 * Strapi's own two, in another form than the address tells.
 */
const PERSONAL = [
  'authorization',
  'upgrade',
  'expect',
  'transfer-encoding',
  'strapi-response-format',
  'strapi-encode-source-maps',
] as const;
/** What a key tells apart beside the address; the last two where a proxy is trusted. */
const KEYED = ['host', 'origin', 'x-forwarded-host', 'x-forwarded-proto'] as const;
/** Of requests that the cache has nothing to do with. */
export const NOT_OURS = { reason: 'not ours' };

/** A request whose answer is for all who ask the same, in the words that are passed on for them. */
export type Shared = { key: string; url: string } | { reason: string };

/** Tells which requests ask the same. */
export class RequestKeys {
  private readonly keys = new LRUCache<string, Shared>({ max: REMEMBERED });

  /**
   * @param trustsProxy whether a proxy is trusted to say which host was asked
   * @param ignored cookies that no answer depends on
   */
  constructor(
    private readonly paths: CacheablePaths,
    private readonly parameters: RouteParameters,
    private readonly trustsProxy: boolean,
    private readonly ignored: CookieNames
  ) {}

  /** The key of a request whose answer may be for others too, or why it may not. */
  keyOf(request: IncomingMessage): Shared {
    const { method, url = '', headers } = request;
    if ((method !== 'GET' && method !== 'HEAD') || !this.paths.include(url)) return NOT_OURS;
    for (const name of PERSONAL) if (headers[name] !== undefined) return { reason: name };
    const { cookie } = headers;
    if (cookie !== undefined && !this.ignored.includeAll(cookie)) return { reason: 'cookie' };
    if (Number(headers['content-length'] ?? 0) > 0) return { reason: 'body' };
    if (!this.trustsProxy) return this.rememberedKey(url, headers.host, headers.origin);
    return this.shared(url, {
      host: headers.host,
      origin: headers.origin,
      forwardedHost: only(headers['x-forwarded-host']),
      forwardedProto: only(headers['x-forwarded-proto']),
    });
  }

  /** Of the headers of a request those that its key tells apart, in the form that it has them in. */
  keyedHeaders({ headers }: IncomingMessage): NodeJS.Dict<string> {
    const keyed: NodeJS.Dict<string> = {};
    for (const name of this.trustsProxy ? KEYED : KEYED.slice(0, 2)) {
      const value = only(headers[name]);
      if (value !== undefined) keyed[name] = name === 'origin' ? value : value.toLowerCase();
    }
    return keyed;
  }

  /** What is asked again is written in the same way as a rule. */
  private rememberedKey(url: string, host: string | undefined, origin: string | undefined): Shared {
    const written = `${url}\n${host}\n${origin}`;
    const known = this.keys.get(written);
    if (known) return known;
    const shared = this.shared(url, { host, origin });
    if (written.length <= LONGEST_REMEMBERED) this.keys.set(written, shared);
    return shared;
  }

  /** What no answer depends on is in no key, and does not reach the one who answers for all. */
  private shared(url: string, around: Surroundings): Shared {
    const asked = this.parameters.withoutUnknown(url);
    const keyed = withoutStatus(cacheKey(asked, around));
    return 'key' in keyed ? { ...keyed, url: asked } : keyed;
  }
}

/** A reader of what is published has no use for any other status. */
const withoutStatus = (keyed: Keyed): Keyed =>
  'key' in keyed && /[\n&]status=(?!published(?:[&\n]|$))/.test(keyed.key)
    ? { reason: 'status' }
    : keyed;

/** A header that was sent once; what it was sent as otherwise is no host of anybody's. */
const only = (value: string | string[] | undefined) =>
  Array.isArray(value) ? value.join(' ') : value;
