import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { localeOfOutlet, newsroomLocales, readOutlet } from '../request';
import type { Outlets } from '../stories';
import { MAX_DEPTH, type FeedRequest } from './loadFeedPage';
import {
  LOCALE,
  localeParameter,
  numberParameter,
  PAGE_NUMBER,
  pageSizeOf,
  refuseMisplaced,
} from '../../http';

const PAGE_SIZE = { fallback: 20, max: 100 };

/** The query parameters of a list of stories; what else stands in an address says nothing to it. */
export const FEED_QUERY = { locale: LOCALE, page: PAGE_NUMBER, pageSize: pageSizeOf(PAGE_SIZE) };
export const FEED_PARAMETERS = Object.keys(FEED_QUERY);

/**
 * What a request asks for: which page of which outlet or section, in which language.
 *
 * @throws NotFoundError for an outlet that is not there
 * @throws ValidationError for parameters that cannot be meant
 */
export async function readFeedRequest(
  strapi: Core.Strapi,
  outlets: Outlets,
  { query }: { query: Readonly<Record<string, unknown>> },
  named: { outlet: string; section: string | null }
): Promise<FeedRequest> {
  refuseMisplaced(query, FEED_PARAMETERS);
  const outlet = readOutlet(outlets, named.outlet);
  const locales = await newsroomLocales(strapi);
  const locale = localeParameter(query, locales.known, localeOfOutlet(outlet.row, locales));
  const page = numberParameter(query, 'page', { fallback: 1, max: MAX_DEPTH });
  const pageSize = numberParameter(query, 'pageSize', PAGE_SIZE);
  if (page * pageSize > MAX_DEPTH) {
    throw new errors.ValidationError(
      `Invalid parameter "page": a feed goes back ${MAX_DEPTH} stories. Older ones are in the sitemap.`
    );
  }
  return {
    outlet,
    section: named.section,
    locale,
    page,
    pageSize,
    parameters: {
      ...(query.locale ? { locale } : {}),
      ...(query.pageSize ? { pageSize: String(pageSize) } : {}),
    },
  };
}
