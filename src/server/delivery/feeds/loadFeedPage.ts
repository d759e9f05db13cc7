import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { hostOf, nameIn, urlAt } from '../../outlet';
import type { ReadOutlet } from '../request';
import { readStories, type Outlets } from '../stories';
import type { FeedPage } from './feedPage';
import { apiAddress } from '../../http';
import { ListingReader } from '../../listing';

/** How far back a feed goes, in stories; beyond it there are sitemaps and the article list. */
export const MAX_DEPTH = 10_000;

export interface FeedRequest {
  outlet: ReadOutlet;
  /** Slug of the section; null for the whole outlet. */
  section: string | null;
  locale: string;
  page: number;
  pageSize: number;
  /** The parameters that belong to every page of it, as they were asked for. */
  parameters: Record<string, string>;
}

/**
 * Reads a page of a feed.
 *
 * @throws NotFoundError for a section that the outlet does not have, and for a page behind the last
 */
export async function loadFeedPage(
  strapi: Core.Strapi,
  outlets: Outlets,
  { outlet, section, locale, page, pageSize, parameters }: FeedRequest
): Promise<FeedPage> {
  const { row, address } = outlet;
  const sections = section === null ? [] : outlets.map.sectionsBySlug(row.documentId, section);
  const [first] = sections;
  if (section !== null && first === undefined) {
    throw new errors.NotFoundError('This outlet has no section of this name.');
  }
  const skip = (page - 1) * pageSize;
  const listed = await new ListingReader(strapi).newest(
    first === undefined ? { outlet: row.documentId } : { sections },
    locale,
    { skip, limit: pageSize + 1 }
  );
  if (listed.length === 0 && page > 1) {
    throw new errors.NotFoundError('This feed has no such page. The first one has the newest.');
  }
  const stories = await readStories(strapi, listed.slice(0, pageSize), outlets);
  const described = outlets.describe(row, locale);
  const name = nameIn(locale, row);
  const step =
    first === undefined ? undefined : outlets.placeOf({ section: first }, locale).trail.at(-1);
  const path = [outlet.slug, ...(section === null ? [] : [section])].map(encodeURIComponent);
  const since = new Date(String(row.createdAt));
  const scope = first === undefined ? '' : `/section/${first}`;
  return {
    id: `tag:${hostOf(urlAt(described, since))},${since.toISOString().slice(0, 10)}:outlet/${row.documentId}${scope}/${locale}`,
    title: step ? `${name} – ${step.name}` : name,
    outlet: {
      documentId: row.documentId,
      name,
      address,
      logo: described.logo,
      copyrightNotice: described.usageTerms.copyrightNotice,
    },
    locale,
    address(ending: string, number: number): string {
      const query = new URLSearchParams({
        ...parameters,
        ...(number > 1 && { page: String(number) }),
      }).toString();
      return `${apiAddress(strapi)}/feeds/${path.join('/')}.${ending}${query && `?${query}`}`;
    },
    page,
    hasNext: listed.length > pageSize && skip + 2 * pageSize <= MAX_DEPTH,
    updated: newest(
      stories.map(({ contentModifiedAt }) => contentModifiedAt),
      new Date(String(row.updatedAt))
    ),
    stories,
  };
}

const newest = (dates: readonly Date[], fallback: Date): Date =>
  dates.length === 0 ? fallback : new Date(Math.max(...dates.map((date) => date.getTime())));
