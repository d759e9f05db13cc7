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
} from '../http';
import type { OutletMap } from '../outlet';
import { composed } from '../text/composed';
import { rowsOf } from '../strapi/rows';
import { OUTLET } from '../strapi/uids';
import type { SearchField, SearchQuestion } from './engines';
import { languageIn } from './normaliser';
import { parseQuery, type ParsedQuery } from './query';

type Query = Readonly<Record<string, unknown>>;

/** Which stories editors look for. */
const EDITORS_STATES = ['any', 'draft', 'published'] as const;

/** Of what is looked for, in characters. */
export const LONGEST_TEXT = 200;
const PAGE_SIZE = { fallback: 20, max: 50 };
const MAX_PAGE = 1000;

const slug = (what: string, example: string) =>
  z
    .string()
    .optional()
    .describe(`Slug of ${what}.`)
    .meta({ examples: [example] });
const day = (says: string) => z.iso.date().optional().describe(says);

export const SEARCH_QUERY = {
  q: z
    .string()
    .max(LONGEST_TEXT)
    .describe('What to look for: words, "phrases", -without.')
    .meta({ examples: ['harbour wall'] }),
  locale: LOCALE,
  outlet: slug('an outlet', 'the-serrane-courier'),
  section: slug('a section; those below it are parts of it', 'harbour'),
  author: slug('an author', 'ida-holm'),
  from: day('First published on this day or later.'),
  to: day('First published on this day or before.'),
  page: PAGE_NUMBER.unwrap().max(MAX_PAGE).optional().describe('Which page, the first without.'),
  pageSize: pageSizeOf(PAGE_SIZE),
};
export const SEARCH_PARAMETERS = Object.keys(SEARCH_QUERY);
/** So many of the newest stories that fit are put in order and counted. */
export const MOST_HITS = 500;

export interface SearchRequest {
  question: SearchQuestion;
  parsed: ParsedQuery;
  page: number;
  pageSize: number;
}

const refused = (name: string, message: string) =>
  new errors.ValidationError(`Invalid parameter "${name}": ${message}`);

/** One text; null where it is not given. */
function textParameter(query: Query, name: string, example: string): string | null {
  const given = query[name];
  if (given === undefined || given === '') return null;
  if (typeof given === 'string' && given.length <= 255) return composed(given);
  throw refused(name, `write one text, e.g. ${name}=${example}.`);
}

function dayParameter(query: Query, name: string): string | null {
  const given = textParameter(query, name, '2026-10-14');
  if (given === null) return null;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given));
  // 31 February is read as a day of March.
  if (isDay && new Date(given).toISOString().startsWith(given)) return given;
  throw refused(name, `write a day, e.g. ${name}=2026-10-14.`);
}

/** @throws ValidationError for what cannot be looked for */
function soughtText(query: Query, locale: string): { text: string; parsed: ParsedQuery } {
  const given = query.q;
  if (typeof given !== 'string') throw refused('q', 'write what to look for, e.g. q=harbour.');
  if (given.length > LONGEST_TEXT) {
    throw refused('q', `write ${LONGEST_TEXT} characters at most; these are ${given.length}.`);
  }
  const parsed = parseQuery(given, languageIn(locale));
  if (parsed.words.length > 0) return { text: given, parsed };
  throw refused('q', 'write at least one word to look for, e.g. q=harbour.');
}

/**
 * What is looked for.
 *
 * @param fieldsIn by which whoever asks may find stories in a language
 * @param isForEditors whether drafts may be asked for
 * @throws ValidationError for parameters that cannot be meant
 */
export async function readSearchRequest(
  strapi: Core.Strapi,
  query: Query,
  map: OutletMap,
  fieldsIn: (locale: string) => readonly SearchField[],
  isForEditors: boolean
): Promise<SearchRequest> {
  refuseMisplaced(query, SEARCH_PARAMETERS);
  const locales = strapi.plugin('i18n').service('locales');
  const known: Array<{ code: string }> = await locales.find();
  const locale = localeParameter(
    query,
    known.map(({ code }) => code),
    await locales.getDefaultLocale()
  );
  const { text, parsed } = soughtText(query, locale);
  const fields = fieldsIn(locale);
  // To count by what somebody may not read would tell it.
  const isWhole = fields.includes('story');
  if (!isWhole && ['outlet', 'section', 'author', 'from', 'to'].some((name) => query[name])) {
    throw new errors.ForbiddenError('Your role may search by headlines only.');
  }
  const state = isForEditors ? editorsState(query) : 'published';
  const from = dayParameter(query, 'from');
  const to = dayParameter(query, 'to');
  if (from !== null && to !== null && from > to)
    throw refused('to', 'write a day that is not before "from".');
  return {
    question: {
      text,
      locale,
      fields,
      state: state === 'published' ? 'published' : 'draft',
      withoutPublic: state === 'draft',
      ...(await placeAsked(strapi, query, map)),
      author: textParameter(query, 'author', 'ida-holm'),
      from,
      to,
      limit: MOST_HITS,
    },
    parsed,
    page: numberParameter(query, 'page', { fallback: 1, max: MAX_PAGE }),
    pageSize: numberParameter(query, 'pageSize', PAGE_SIZE),
  };
}

function editorsState(query: Query): (typeof EDITORS_STATES)[number] {
  const given = query.state ?? 'any';
  const state = EDITORS_STATES.find((each) => each === given);
  if (state) return state;
  throw refused('state', `write one of ${EDITORS_STATES.join(', ')}.`);
}

/** In which sections, and of which outlet; sections below a section are parts of it. */
async function placeAsked(
  strapi: Core.Strapi,
  query: Query,
  map: OutletMap
): Promise<Pick<SearchQuestion, 'sections' | 'outlet'>> {
  const outletSlug = textParameter(query, 'outlet', 'harbour-press');
  const sectionSlug = textParameter(query, 'section', 'news');
  const outlet =
    outletSlug === null
      ? null
      : await rowsOf(strapi, OUTLET).findOne({ where: { slug: outletSlug } });
  if (outletSlug !== null && !outlet) throw refused('outlet', 'there is no outlet of this slug.');
  const isOfOutlet = (section: string) =>
    !outlet || map.placeOf({ section }).outlet?.documentId === outlet.documentId;
  const sections = map
    .allSections()
    .filter(({ documentId }) => isOfOutlet(documentId))
    .map(({ documentId, slug }) => ({ documentId, slug }));
  if (sectionSlug === null) {
    if (!outlet) return { sections: null, outlet: null };
    return { sections: sections.map(({ documentId }) => documentId), outlet: outlet.documentId };
  }
  const named = sections.filter(({ slug }) => slug === sectionSlug);
  if (named.length === 0) throw refused('section', 'there is no section of this slug.');
  return {
    sections: sections
      .filter((each) => named.some(({ documentId }) => map.isWithin(each.documentId, documentId)))
      .map(({ documentId }) => documentId),
    outlet: null,
  };
}
