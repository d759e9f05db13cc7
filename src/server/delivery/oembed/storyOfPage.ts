import type { Core } from '@strapi/strapi';
import { articleBySlug, type FoundBySlug } from '../../article';
import { canonicalUrl, presentUrl, readPageAddress, type ArticleSite } from '../../outlet';
import { localeOfOutlet, newsroomLocales } from '../request';
import {
  loadOutlets,
  readStories,
  type OutletRow,
  type Outlets,
  type PublishedStory,
} from '../stories';

/** What stands at an address on the outlet's site. */
export type OnPage =
  | { found: 'nothing' }
  | Extract<FoundBySlug, { found: 'withdrawn' }>
  | { found: 'story'; story: PublishedStory };

/**
 * The story that readers find at an address on an outlet's site, present or old, also where the outlet
 * stood before, by whatever door its address was changed. Where the path has no language in it and
 * several have a story of this name, the one that has this very address.
 */
export async function storyOfPage(strapi: Core.Strapi, page: URL): Promise<OnPage> {
  const outlets = await loadOutlets(strapi);
  const locales = await newsroomLocales(strapi);
  let withdrawn: OnPage = { found: 'nothing' };
  const stories: PublishedStory[] = [];
  const others: PublishedStory[] = [];
  for (const row of outlets.rows) {
    for (const site of sitesOf(row, page, outlets)) {
      const named = readPageAddress(site.url, site);
      if (!named) continue;
      const first = localeOfOutlet(row, locales);
      const asked =
        named.locale === null ? [...new Set([first, ...locales.known])] : [named.locale];
      for (const locale of asked) {
        const at = await articleBySlug(strapi, locale, named.slug);
        if (at.found === 'withdrawn' && withdrawn.found === 'nothing') withdrawn = at;
        if (at.found !== 'article') continue;
        const read = await readStories(
          strapi,
          [{ article: at.article, language: locale }],
          outlets
        );
        const own = read.filter(({ outlet }) => outlet?.documentId === row.documentId);
        // What has, or had, this very address comes first.
        stories.push(...own.filter((story) => isAt(urlOn(site, story), site.url)));
        others.push(...own);
      }
    }
  }
  const story = stories[0] ?? others[0];
  return story ? { found: 'story', story } : withdrawn;
}

/** Where an outlet's stories stand or stood, and the address as it is asked there. */
interface Site extends ArticleSite {
  url: URL;
}

/** The present site of an outlet, then those that it had, the latest first. */
function sitesOf(row: OutletRow, page: URL, outlets: Outlets): Site[] {
  const { documentId, address = null, articlePath = null } = row;
  const url =
    address === null ? page : new URL(presentUrl(page.href, outlets.leftBy(documentId), address));
  const former = [...outlets.formerAddressesOf(documentId)].reverse();
  const own = { documentId, ownPath: outlets.map.ownPathOf(documentId) };
  return [
    { ...own, address, articlePath, url },
    ...former.map((site) => ({ ...site, ...own, url: page })),
  ];
}

const urlOn = (
  site: Site,
  { documentId, slug, locale, sectionTrail, publicationDay }: PublishedStory
) =>
  canonicalUrl(site, {
    documentId,
    slug,
    locale,
    section: sectionTrail.at(-1)?.slug ?? null,
    day: publicationDay,
  });

const isAt = (address: string | null, { host, pathname }: URL) =>
  address !== null &&
  new URL(address).host === host &&
  new URL(address).pathname === pathname.replace(/\/$/, '');
