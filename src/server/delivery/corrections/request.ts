import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import {
  LOCALE,
  localeParameter,
  numberParameter,
  PAGE_NUMBER,
  pageSizeOf,
  refuseMisplaced,
} from '../../http';
import { localeOfOutlet, newsroomLocales, readOutlet } from '../request';
import type { Outlets } from '../stories';
import type { CorrectionsRequest } from './loadCorrectionsPage';

const PAGE_SIZE = { fallback: 20, max: 100 };
const MAX_PAGE = 10_000;

/** Of a file, whose name has the outlet. */
export const CORRECTION_FILE_QUERY = {
  locale: LOCALE,
  page: PAGE_NUMBER,
  pageSize: pageSizeOf(PAGE_SIZE),
};

export const CORRECTION_QUERY = {
  outlet: z
    .string()
    .optional()
    .describe('Slug of the outlet; without it the newsroom’s only one.')
    .meta({ examples: ['the-serrane-courier'] }),
  ...CORRECTION_FILE_QUERY,
};
export const CORRECTION_PARAMETERS = Object.keys(CORRECTION_QUERY);

/**
 * What a request asks for: which corrections of which outlet, in which language.
 *
 * @param slug of the outlet; null where the address names none
 * @throws NotFoundError for an outlet that is not there
 * @throws ValidationError for parameters that cannot be meant, and for no outlet where there are several
 */
export async function readCorrectionsRequest(
  strapi: Core.Strapi,
  outlets: Outlets,
  query: Readonly<Record<string, unknown>>,
  slug: string | null
): Promise<CorrectionsRequest> {
  refuseMisplaced(query, CORRECTION_PARAMETERS);
  const outlet = readOutlet(outlets, slug ?? outletNamed(outlets, query.outlet));
  const locales = await newsroomLocales(strapi);
  return {
    outlet,
    locale: localeParameter(query, locales.known, localeOfOutlet(outlet.row, locales)),
    page: numberParameter(query, 'page', { fallback: 1, max: MAX_PAGE }),
    pageSize: numberParameter(query, 'pageSize', PAGE_SIZE),
  };
}

function outletNamed({ rows }: Outlets, given: unknown): string {
  if (typeof given === 'string' && given !== '') return given;
  const [only, ...others] = rows.flatMap(({ slug }) => (typeof slug === 'string' ? [slug] : []));
  if (given === undefined && only !== undefined && others.length === 0) return only;
  throw new errors.ValidationError(
    'Invalid parameter "outlet": write the slug of one outlet, e.g. outlet=harbour-press.'
  );
}
