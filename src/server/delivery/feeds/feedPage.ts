import { isUrl } from '../../input/isUrl';
import type { Picture, PublishedStory } from '../stories';

export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** A page of a feed, whatever the format it is written in. */
export interface FeedPage {
  /** A tag URI (RFC 4151) that stays when names and slugs change. */
  id: string;
  title: string;
  outlet: {
    documentId: string;
    name: string;
    address: string;
    logo: Picture | null;
    copyrightNotice: string | null;
  };
  /** Language tag of every story in it. */
  locale: string;
  /** The address of a page of it in a format, by its ending; the first page has no page number. */
  address(ending: string, page: number): string;
  page: number;
  /** Whether older stories follow on another page. */
  hasNext: boolean;
  /** The newest change of any of its stories; of the outlet where there is none. */
  updated: Date;
  stories: PublishedStory[];
}

/** A link of a paged feed (RFC 5005). */
export interface PageLink {
  rel: 'first' | 'previous' | 'next';
  href: string;
}

/**
 * Where the other pages are. There is no `last`: how many pages an archive has is not known without
 * counting it, and is another number the moment after.
 */
export function pageLinks(
  { page, hasNext, address }: Pick<FeedPage, 'page' | 'hasNext' | 'address'>,
  format: FeedFormat
): PageLink[] {
  return [
    { rel: 'first' as const, href: address(format, 1) },
    ...(page > 1 ? [{ rel: 'previous' as const, href: address(format, page - 1) }] : []),
    ...(hasNext ? [{ rel: 'next' as const, href: address(format, page + 1) }] : []),
  ];
}

/** Who wrote a story: its authors, or the byline as printed, or the outlet itself. */
export function authorsOf(
  story: PublishedStory,
  outlet: string
): Array<{ name: string; url?: string }> {
  if (story.authors.length > 0) {
    return story.authors.map(({ name, uri }) => ({
      name,
      ...(uri !== null && isWebAddress(uri) && { url: uri }),
    }));
  }
  return [{ name: story.by ?? outlet }];
}

const isWebAddress = (text: string) => /^https?:\/\//i.test(text) && isUrl(text);

/** The sections a story stands in, each with the way to it: "News", "News/Region". */
export const sectionPaths = ({ sectionTrail }: PublishedStory) =>
  sectionTrail.map((step, index) => {
    const way = sectionTrail.slice(0, index + 1);
    return {
      name: step.name,
      names: way.map(({ name }) => name.replaceAll('/', '-')).join('/'),
      slugs: way.map(({ slug, documentId }) => slug ?? documentId).join('/'),
    };
  });
