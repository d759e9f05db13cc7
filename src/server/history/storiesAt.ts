import type { Core } from '@strapi/strapi';
import { storiesOfSlug } from '../article';
import type { StoryOf, StoryVersionStore } from './storyVersionStore';

/**
 * The stories that readers may have had at an address, those first that were published at just this one. An
 * outlet's address and a section's slug change without a publication, and a mirror has the same stories:
 * there the last part of the path says which story it is.
 */
export async function storiesAt(
  strapi: Core.Strapi,
  store: StoryVersionStore,
  url: string
): Promise<StoryOf[]> {
  const address = new URL(url);
  address.search = '';
  address.hash = '';
  const known = await store.at([...new Set([url, address.href, decoded(address.href)])]);
  const bySlug = await storiesOfSlug(strapi, slugIn(address.pathname));
  return [
    ...new Map(
      [...known, ...bySlug].map(({ article, locale }) => [
        `${article} ${locale}`,
        { article, locale },
      ])
    ).values(),
  ];
}

const slugIn = (path: string) => decoded(path.split('/').filter(Boolean).at(-1) ?? '');

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
