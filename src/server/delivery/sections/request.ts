import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import {
  LOCALE,
  PAGE_NUMBER,
  localeParameter,
  numberParameter,
  pageSizeOf,
  refuseMisplaced,
} from '../../http';
import { composed } from '../../text/composed';
import { localeOfOutlet, newsroomLocales } from '../request';
import type { OutletRow } from '../stories';

type Query = Readonly<Record<string, unknown>>;

const PAGE_SIZE = { fallback: 25, max: 100 };
/** So many stories back; older ones are in sitemaps and the article list. */
const DEPTH = 10_000;

export const SECTION_QUERY = {
  outlet: z
    .string()
    .optional()
    .describe('Slug of the outlet, where several have a section of this slug.')
    .meta({ examples: ['harbour-press'] }),
  locale: LOCALE,
  page: PAGE_NUMBER,
  pageSize: pageSizeOf(PAGE_SIZE),
};

export const OUTLET_QUERY = { locale: LOCALE };

/** @throws ValidationError for what is not one text */
export function outletParameter({ outlet }: Query): string | null {
  if (outlet === undefined || outlet === '') return null;
  if (typeof outlet === 'string') return composed(outlet);
  throw new errors.ValidationError(
    'Invalid parameter "outlet": write the slug of one outlet, e.g. outlet=harbour-press.'
  );
}

/**
 * The language that is asked for: without, that of the outlet.
 *
 * @throws ValidationError for one that the newsroom does not have
 */
export async function readLocale(
  strapi: Core.Strapi,
  query: Query,
  outlet: OutletRow | null
): Promise<{ locale: string; known: string[]; main: string }> {
  const locales = await newsroomLocales(strapi);
  const main = outlet ? localeOfOutlet(outlet, locales) : locales.fallback;
  return { locale: localeParameter(query, locales.known, main), known: locales.known, main };
}

/** @throws ValidationError for parameters that cannot be meant */
export function readSectionPage(query: Query): { page: number; pageSize: number } {
  refuseMisplaced(query, Object.keys(SECTION_QUERY));
  const page = numberParameter(query, 'page', { fallback: 1, max: DEPTH });
  const pageSize = numberParameter(query, 'pageSize', PAGE_SIZE);
  if (page * pageSize > DEPTH) {
    throw new errors.ValidationError(
      `Invalid parameter "page": a section goes back ${DEPTH} stories. Older ones are in the list of articles.`
    );
  }
  return { page, pageSize };
}
