import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** Empty for none. */
const socksProxy = z
  .string('must be an address such as socks5://127.0.0.1:9050')
  .regex(
    /^(socks5h?:\/\/[A-Za-z0-9.-]+:\d{1,5})?$/,
    'must be an address such as socks5://127.0.0.1:9050'
  );

/** What the option `mirrors` takes. */
export const mirrorsSchema = z.strictObject({
  /** For how many days a signed list of mirrors may be used. */
  listDays: z
    .number('must be a number of days')
    .min(1, 'must be at least 1 day')
    .max(365, 'must be at most 365 days'),
  /** For how many days an outlet's former key signs beside the new one. */
  keyOverlapDays: z
    .number('must be a number of days')
    .min(0, 'must be at least 0 days')
    .max(3650, 'must be at most 3650 days'),
  /** For how many days the log of changes of mirrors is kept. */
  changesDays: z.number('must be a number of days').min(30, 'must be at least 30 days'),
  /** With fewer mirrors that serve the outlet the panel warns; 0 for never. */
  minimumServing: z
    .number('must be a number of mirrors')
    .int('must be a whole number of mirrors')
    .min(0, 'must be 0 for no warning, or more')
    .max(100, 'must be at most 100 mirrors'),
  check: z.strictObject({
    /** How often each mirror is checked, in minutes; 0 for never by itself. */
    everyMinutes: z
      .number('must be a number of minutes')
      .min(0, 'must be 0 for never, or at least 5 minutes')
      .max(1440, 'must be at most 1440 minutes')
      .refine((value) => value === 0 || value >= 5, 'must be 0 for never, or at least 5 minutes'),
    /** How many mirrors are checked at once. */
    atOnce: z
      .number('must be a number')
      .int('must be whole')
      .min(1, 'must be at least 1')
      .max(64, 'must be at most 64'),
    /** How long a check may take, in seconds. */
    timeoutSeconds: z
      .number('must be a number of seconds')
      .min(1, 'must be at least 1 second')
      .max(120, 'must be at most 120 seconds'),
    /** How long a mirror may take to have a new story, in minutes. */
    staleAfterMinutes: z.number('must be a number of minutes').min(0, 'must not be negative'),
    /** How many days before its end a certificate is reported. */
    certificateDays: z.number('must be a number of days').min(0, 'must not be negative'),
    /** For how many days check results are kept. */
    historyDays: z.number('must be a number of days').min(1, 'must be at least 1 day'),
    /** Whether addresses of the operator's own networks may be checked. */
    allowPrivateAddresses: z.boolean('must be true or false'),
    /** The SOCKS proxy of Tor; onion addresses are not checked without. */
    torProxy: socksProxy,
    /** SOCKS proxies to check from a country on demand, by its two letters. */
    countryProxies: z.record(
      z.string().regex(/^[A-Z]{2}$/, 'must be named by two capital letters, e.g. IR'),
      socksProxy
    ),
  }),
  sources: z.strictObject({
    /** How often the sources that mirrors come from are read, in minutes; 0 for never by itself. */
    everyMinutes: z
      .number('must be a number of minutes')
      .min(0, 'must be 0 for never, or at least 5 minutes')
      .max(10_080, 'must be at most 10080 minutes')
      .refine((value) => value === 0 || value >= 5, 'must be 0 for never, or at least 5 minutes'),
    /** How long the fetching of a source may take, in seconds. */
    timeoutSeconds: z
      .number('must be a number of seconds')
      .min(1, 'must be at least 1 second')
      .max(600, 'must be at most 600 seconds'),
    /** The longest source that is read, in millions of bytes after unpacking. */
    maxMegabytes: z
      .number('must be a number of megabytes')
      .min(0.1, 'must be at least 0.1 MB')
      .max(100, 'must be at most 100 MB'),
    /** Whether sources may stand in the operator's own networks, and come from there by http. */
    allowPrivateAddresses: z.boolean('must be true or false'),
    /** A SOCKS proxy to fetch sources by; those at onion addresses go by mirrors.check.torProxy. */
    proxy: socksProxy,
  }),
});

export type MirrorOptions = z.infer<typeof mirrorsSchema>;

export const defaultMirrorsOptions: MirrorOptions = {
  listDays: 14,
  keyOverlapDays: 90,
  changesDays: 730,
  minimumServing: 2,
  check: {
    everyMinutes: 0,
    atOnce: 8,
    timeoutSeconds: 20,
    staleAfterMinutes: 60,
    certificateDays: 14,
    historyDays: 90,
    allowPrivateAddresses: false,
    torProxy: '',
    countryProxies: {},
  },
  sources: {
    everyMinutes: 0,
    timeoutSeconds: 30,
    maxMegabytes: 10,
    allowPrivateAddresses: false,
    proxy: '',
  },
};

export const mirrorsOptions = (strapi: Core.Strapi): MirrorOptions =>
  strapi.config.get('plugin::newsroom.mirrors');
