import type { Core } from '@strapi/strapi';
import { isUrl } from '../../input/isUrl';
import { readPageAddress, type OutletMap, type PageAddress, type PlacedOutlet } from '../../outlet';
import { storySites } from '../../outlet-mirror';
import { localesBySlug } from '../articleBySlug';
import { textNodes } from '../textNodes';
import type { DeadLink } from './typedStory';

interface TextLink {
  path: DeadLink['path'];
  url: string;
  at: URL;
}

/** Where the links of a text lead that a browser opens as pages; a path is one of the outlet's site. */
function linksIn(body: unknown, address: string): TextLink[] {
  return textNodes(body).flatMap(({ node, path }): TextLink[] => {
    const { type, url } = node;
    if (type !== 'link' || typeof url !== 'string' || !/^(?:https?:|\/)/i.test(url)) return [];
    return isUrl(url, address) ? [{ path: [...path, 'url'], url, at: new URL(url, address) }] : [];
  });
}

/** Where the stories stand beside all other pages of the site. */
const BESIDE_ALL = /^\/?\{slug\}\/?$/;

/**
 * The links of a text to where a story of the outlet would stand, by its own address or one of its public
 * mirrors, that lead to none that readers see. Asks nothing where no link could be one.
 */
export async function deadLinksIn(
  strapi: Core.Strapi,
  body: unknown,
  outlet: Pick<PlacedOutlet, 'documentId' | 'address' | 'articlePath' | 'ownPath'>,
  map: OutletMap
): Promise<DeadLink[]> {
  const { address } = outlet;
  if (!address || !isUrl(address)) return [];
  const links = linksIn(body, address);
  const { host } = new URL(address);
  const isElsewhere = links.some(({ at }) => at.host !== host);
  const sites = [address, ...(isElsewhere ? await storySites(strapi, outlet.documentId) : [])];
  const pages = links.flatMap((link) => {
    const page = pageOf(link.at, sites, outlet);
    return page ? { ...link, page } : [];
  });
  if (pages.length === 0) return [];
  const live = await localesBySlug(
    strapi,
    pages.map(({ page }) => page.slug)
  );
  const mayBePage = BESIDE_ALL.test(outlet.articlePath || '/{slug}');
  return pages
    .filter(({ page: { slug, locale } }) => {
      const locales = live.get(slug);
      if (locales && (locale === null || locales.has(locale))) return false;
      return !mayBePage || map.sectionsBySlug(outlet.documentId, slug).length === 0;
    })
    .map(({ path, url }) => ({ path, url, mayBePage }));
}

function pageOf(
  at: URL,
  sites: readonly string[],
  outlet: Pick<PlacedOutlet, 'articlePath' | 'ownPath'>
): PageAddress | null {
  for (const address of sites) {
    const page = readPageAddress(at, { ...outlet, address });
    if (page) return page;
  }
  return null;
}
