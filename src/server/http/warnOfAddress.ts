import type { Core } from '@strapi/strapi';
import { isUrl } from '../input/isUrl';
import { publicAddress } from './address';

/** Names and addresses that lead to the reader's own machine, or nowhere (RFC 6761, RFC 1122). */
const NOWHERE =
  /^(?:localhost|.*\.localhost|.*\.invalid|.*\.local|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/i;

/**
 * Why readers cannot reach what the newsroom prints under this address, with the setting that says
 * otherwise; null where they can.
 *
 * @example addressFault('https://cms.example.com') // null
 */
export function addressFault(address: string): string | null {
  const host = isUrl(address) ? new URL(address).hostname : '';
  if (host !== '' && !NOWHERE.test(host)) return null;
  return `Feeds, sitemaps and link previews name pictures and themselves under "${address}", where no reader finds them. Set the public address of this Strapi as "url" in config/server, e.g. url: 'https://cms.example.com'.`;
}

/** Says so at the start, where somebody is meant to read what is printed. */
export function warnOfAddress(strapi: Core.Strapi): void {
  if (strapi.config.get('environment') !== 'production') return;
  const fault = addressFault(publicAddress(strapi));
  if (fault !== null) strapi.log.warn(fault);
}
