/** What the public routes answer, by their paths behind `/api` and the host's `routePrefix`. */
import type { NinjsObject } from '../server/delivery/ninjs/ninjs';
import type { OEmbedResponse } from '../server/delivery/oembed/oEmbed';
import type { MirrorOfStory } from '../server/delivery/mirrors/storyMirrors';
import type { MetaTag } from '../server/delivery/structured-data/openGraph';
import type { z } from 'zod';
import type { CAPTION_PLACES } from '../server/article/captionPlaces';
import type { ReaderAnswer } from '../server/article/withdrawal/readerAnswer';
import type { Corrections } from '../server/delivery/corrections/answers';
import type { OutletAnswer, SectionAnswer } from '../server/delivery/sections/answers';
import type { SitePicture } from '../server/picture/sitePicture';
import type { Facets } from '../server/search/facets';
import type { ArticleEntry, CaptionEntry } from './content';

export interface ListPagination {
  page: number;
  pageSize: number;
  pageCount: number;
  total: number;
}

/** By page, or by start and limit, as it was asked; counts unless `withCount=false`. */
export interface ListMeta {
  pagination: Partial<ListPagination & { start: number; limit: number }>;
}

/** `GET /articles`, `/image-captions`, `/outlets`, `/sections`, `/outlet-mirrors` */
export interface ListAnswer<Entry> {
  data: Entry[];
  meta: ListMeta;
}

/** `GET /articles/:documentId` and so on. */
export interface EntryAnswer<Entry> {
  data: Entry;
  meta: Record<string, never>;
}

/** A section on the way from the top to where a story stands. */
export interface TrailSection {
  documentId: string;
  name: string;
  slug: string | null;
}

/** A caption with its picture, ready for an `<img>`; `image` has it as Strapi does. */
export type CaptionOnPage = CaptionEntry & { picture: SitePicture | null };

export type CaptionPlaces = z.infer<typeof CAPTION_PLACES>;

/** An article with all that its page shows. */
export type ArticlePage = Omit<ArticleEntry, 'captions'> &
  Required<
    Pick<
      ArticleEntry,
      | 'body'
      | 'authors'
      | 'infoSources'
      | 'subjects'
      | 'people'
      | 'places'
      | 'corrections'
      | 'related'
      | 'localizations'
    >
  > & {
    captions: CaptionOnPage[];
    /** In which direction its lines run, for the attribute `dir`. */
    direction: 'ltr' | 'rtl';
    /** Which caption stands where, by `documentId`. */
    captionPlaces: CaptionPlaces;
    sectionTrail: TrailSection[];
  };

/** What `html`, `jsonLd`, `openGraph` and `mirrors`, each `=true`, add to an article; null in a draft. */
export interface ArticleDescriptions {
  bodyHtml?: string | null;
  /** A NewsArticle of schema.org. */
  jsonLd?: Record<string, unknown> | null;
  openGraph?: MetaTag[] | null;
  mirrors?: MirrorOfStory[] | null;
  /** The value of the header of that name. */
  onionLocation?: string | null;
}

/** `GET /articles/by-slug/:slug`, 200 */
export interface ArticlePageAnswer {
  data: ArticlePage & ArticleDescriptions;
  meta: Record<string, never>;
}

/** `GET /articles/by-slug/:slug`, 301: an old slug of a public story. */
export interface MovedAnswer {
  data: null;
  meta: { slug: string; /** The present address, as in the header `Location`. */ location: string };
}

/** `GET /articles/by-slug/:slug`, 410 and 451: a story that was public and is no more. */
export type WithdrawnAnswer = ReaderAnswer['body'];

/** What Strapi answers with 400, 401, 403, 404 and 500. */
export interface RefusedAnswer {
  data: null;
  error: { status: number; name: string; message: string; details?: unknown };
}

/** A story that was found. Passages are HTML with what was looked for in `<mark>`. */
export interface FoundStoryEntry {
  documentId: string;
  locale: string;
  headline: string;
  slug: string | null;
  kicker: string | null;
  standfirst: string | null;
  by: string | null;
  authors: Array<{ name: string; slug: string }>;
  sectionTrail: Array<Pick<TrailSection, 'name' | 'slug'>>;
  canonicalUrl: string | null;
  firstPublishedAt: string | null;
  contentModifiedAt: string | null;
  score: number;
  passages: { headline: string; body: string | null; caption: string | null };
}

/** `GET /articles/search` */
export interface SearchAnswer {
  data: FoundStoryEntry[];
  meta: {
    pagination: ListPagination;
    /** False where there may be more, older ones. */
    isComplete: boolean;
    facets: Facets;
  };
}

/** `GET /articles/by-slug/:slug/open-graph` */
export interface OpenGraphAnswer {
  data: { tags: MetaTag[]; /** The same for the head of a page. */ html: string };
}

/** `GET /articles/by-slug/:slug/ninjs`, `/ninjs/:outlet` and `/ninjs/:outlet/:section`: IPTC ninjs 3.1 */
export type NinjsAnswer = NinjsObject;

/** `GET /oembed`, with `format=json` */
export type OEmbedAnswer = OEmbedResponse;

/** `GET /sections/by-slug/:slug` */
export type SectionPageAnswer = SectionAnswer;

/** `GET /outlets/by-slug/:slug` */
export type OutletPageAnswer = OutletAnswer;

/** `GET /corrections` */
export type CorrectionsAnswer = Corrections;
