import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** What the option `cache` takes. */
export const cacheOptionsSchema = z.strictObject({
  /** Whether answers to anonymous readers are kept in memory and given again. */
  enabled: z.boolean('must be true or false'),
  /** The most memory that stored answers take, in bytes. */
  maxBytes: z
    .number('must be a number of bytes')
    .int('must be a whole number of bytes')
    .min(1_000_000, 'must be at least 1000000 bytes; to store nothing, set cache.enabled to false'),
  /** The largest answer that is stored, in bytes. */
  maxAnswerBytes: z
    .number('must be a number of bytes')
    .int('must be a whole number of bytes')
    .min(1_000, 'must be at least 1000 bytes'),
  /**
   * Cookies that no answer depends on, by name; `_ga*` for all that start so. Who sends others is left
   * to Strapi, because the answer may be meant for him alone.
   */
  ignoredCookies: z.array(
    z
      .string('must be the name of a cookie')
      .regex(/^[!#$%&'+.^_`|~0-9A-Za-z-]+\*?$/, 'must be the name of a cookie, e.g. "_ga*"'),
    'must be a list of names such as ["_ga*"]'
  ),
  /**
   * For how many seconds a CDN may give an answer again without asking. 0 lets it ask each time.
   * More than 0 asks for `purge`, or readers see old content for as long.
   */
  sMaxAge: z
    .number('must be a number of seconds')
    .int('must be a whole number of seconds')
    .min(0, 'must be 0 or more seconds'),
  /** For how many seconds longer a CDN may give it while it fetches the new one (RFC 5861). */
  staleWhileRevalidate: z
    .number('must be a number of seconds')
    .int('must be a whole number of seconds')
    .min(0, 'must be 0 or more seconds'),
  /** How often the other nodes on the same database are asked what they changed, in milliseconds. */
  nodePollMs: z
    .number('must be a number of milliseconds')
    .int('must be a whole number of milliseconds')
    .min(50, 'must be from 50 to 500 milliseconds')
    .max(500, 'must be from 50 to 500 milliseconds'),
  /** Whether each answer says in `X-Cache` where it comes from. */
  debug: z.boolean('must be true or false'),
  /** CDNs that are told which answers to throw away. */
  purge: z.array(
    z.strictObject({
      /** How the CDN wants to be told. */
      kind: z.enum(['fastly', 'cloudflare', 'purge'], 'must be "fastly", "cloudflare" or "purge"'),
      /** Where, e.g. https://api.fastly.com/service/ID/purge. */
      url: z.url({
        protocol: /^https?$/,
        error: 'must be an address that starts with https:// or http://',
      }),
      /** Sent along, such as { 'Fastly-Key': token }. */
      headers: z.record(z.string(), z.string('must be a text')).default({}),
    }),
    'must be a list such as [{ kind: "fastly", url: "https://…" }]'
  ),
});

export type CacheOptions = z.infer<typeof cacheOptionsSchema>;

export const defaultCacheOptions: CacheOptions = {
  enabled: true,
  maxBytes: 128_000_000,
  maxAnswerBytes: 4_000_000,
  ignoredCookies: [],
  sMaxAge: 0,
  staleWhileRevalidate: 60,
  nodePollMs: 250,
  debug: false,
  purge: [],
};

export const cacheOptions = (strapi: Core.Strapi): CacheOptions =>
  strapi.config.get('plugin::newsroom.cache');
