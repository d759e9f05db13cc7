import type { Core } from '@strapi/strapi';
import { articleAt, type AtAddress } from '../../article';
import { localeOfOutlet, newsroomLocales } from '../request';
import { loadOutlets, readStories, type Story } from '../stories';
import { readPageAddress } from './pageAddress';

/** What stands at an address on the outlet's site. */
export type OnPage =
  | { found: 'nothing' }
  | Extract<AtAddress, { found: 'withdrawn' }>
  | { found: 'story'; story: Story };

/**
 * The story that readers find at an address on an outlet's site, present or old. Where the path has
 * no language in it and several have a story of this name, the one that has this very address.
 */
export async function storyOfPage(strapi: Core.Strapi, url: URL): Promise<OnPage> {
  const outlets = await loadOutlets(strapi);
  const locales = await newsroomLocales(strapi);
  let withdrawn: OnPage = { found: 'nothing' };
  const stories: Story[] = [];
  for (const row of outlets.rows) {
    const { address = null, articlePath = null } = row;
    const page = readPageAddress(url, { address, articlePath });
    if (!page) continue;
    const first = localeOfOutlet(row, locales);
    const asked = page.locale === null ? [...new Set([first, ...locales.known])] : [page.locale];
    for (const locale of asked) {
      const at = await articleAt(strapi, locale, page.slug);
      if (at.found === 'withdrawn' && withdrawn.found === 'nothing') withdrawn = at;
      if (at.found !== 'article') continue;
      const read = await readStories(strapi, [{ article: at.article, language: locale }], outlets);
      stories.push(...read.filter(({ outlet }) => outlet?.documentId === row.documentId));
    }
  }
  const story = stories.find(({ canonicalUrl }) => isAt(canonicalUrl, url)) ?? stories[0];
  return story ? { found: 'story', story } : withdrawn;
}

const isAt = (canonicalUrl: string | null, { host, pathname }: URL) =>
  canonicalUrl !== null &&
  new URL(canonicalUrl).host === host &&
  new URL(canonicalUrl).pathname === pathname.replace(/\/$/, '');
