import type { LoadRequest } from './load';
import { SECTIONS, slugOfArticle, slugOfSection } from './seed';

export type ReadName = 'newest' | 'section' | 'bySlug';

/** With all that a page shows of a story in a list, and on its own page. */
const WITH = 'populate[section]=true&populate[captions][populate][image]=true';
const NEWEST = 'sort=firstPublishedAt:desc&pagination[pageSize]=20&locale=en';

/** Enough that none is in memory by chance, in an order that is the same each time. */
const SLUGS = 1000;

/** Any of them, spread over the archive as far as it goes. */
const spread = (articles: number): number[] =>
  Array.from(
    { length: Math.min(SLUGS, articles) },
    (_each, index) => ((index * 7919 + 1) % articles) + 1
  );

/** The reads that sites live on, as they are asked for in an archive of so many articles. */
export const READS: Readonly<Record<ReadName, (articles: number) => LoadRequest[]>> = {
  newest: () => [{ path: `/api/articles?${NEWEST}&${WITH}` }],
  section: () =>
    Array.from({ length: SECTIONS }, (_each, index) => ({
      path: `/api/articles?filters[section][slug]=${slugOfSection(index + 1)}&${NEWEST}&${WITH}`,
    })),
  bySlug: (articles) => spread(articles).map((number) => ({ path: pathOfArticle(number) })),
};

export const pathOfArticle = (number: number): string =>
  `/api/articles?filters[slug]=${slugOfArticle(number)}&locale=en&${WITH}`;

/** The newest 20 by themselves, without what belongs to them. */
export const HEADLINES: LoadRequest[] = [{ path: `/api/articles?${NEWEST}` }];
