import type { Core } from '@strapi/strapi';
import { articleBySlug, type FoundBySlug } from '../../article';
import { presentUrl } from '../../outlet';
import { localeOfOutlet, newsroomLocales } from '../request';
import { loadOutlets, readStories, type Outlets, type PublishedStory } from '../stories';
import { readPageAddress } from './pageAddress';

/** What stands at an address on the outlet's site. */
export type OnPage =
  | { found: 'nothing' }
  | Extract<FoundBySlug, { found: 'withdrawn' }>
  | { found: 'story'; story: PublishedStory };

/**
 * The story that readers find at an address on an outlet's site, present or old, also on a host that
 * the outlet has left. Where the path has
 * no language in it and several have a story of this name, the one that has this very address.
 */
export async function storyOfPage(strapi: Core.Strapi, page: URL): Promise<OnPage> {
  const outlets = await loadOutlets(strapi);
  const locales = await newsroomLocales(strapi);
  let withdrawn: OnPage = { found: 'nothing' };
  const stories: PublishedStory[] = [];
  const others: PublishedStory[] = [];
  for (const row of outlets.rows) {
    const { address = null, articlePath = null } = row;
    const url = onPresentHost(page, row.documentId, address, outlets);
    const named = readPageAddress(url, { address, articlePath });
    if (!named) continue;
    const first = localeOfOutlet(row, locales);
    const asked = named.locale === null ? [...new Set([first, ...locales.known])] : [named.locale];
    for (const locale of asked) {
      const at = await articleBySlug(strapi, locale, named.slug);
      if (at.found === 'withdrawn' && withdrawn.found === 'nothing') withdrawn = at;
      if (at.found !== 'article') continue;
      const read = await readStories(strapi, [{ article: at.article, language: locale }], outlets);
      const own = read.filter(({ outlet }) => outlet?.documentId === row.documentId);
      // What has this very address comes first.
      stories.push(...own.filter(({ canonicalUrl }) => isAt(canonicalUrl, url)));
      others.push(...own);
    }
  }
  const story = stories[0] ?? others[0];
  return story ? { found: 'story', story } : withdrawn;
}

const onPresentHost = (url: URL, outlet: string, address: string | null, outlets: Outlets): URL =>
  address === null ? url : new URL(presentUrl(url.href, outlets.leftBy(outlet), address));

const isAt = (canonicalUrl: string | null, { host, pathname }: URL) =>
  canonicalUrl !== null &&
  new URL(canonicalUrl).host === host &&
  new URL(canonicalUrl).pathname === pathname.replace(/\/$/, '');
