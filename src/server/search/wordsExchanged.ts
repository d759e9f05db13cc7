import type { Core } from '@strapi/strapi';
import { localesOf } from '../strapi/rows';
import { composed } from '../text/composed';
import type { SearchField, StoryState } from './engines';
import type { FoundInLists } from './foundInLists';
import { languageIn } from './normaliser';
import { parseQuery } from './query';
import { LONGEST_TEXT } from './request';

/** Strapi takes an empty list for no condition at all. */
const NOBODY = '-';

/** More than a page of search results counts: a list's own filters leave out some of them. */
const MOST_LISTED = 1000;

/** A query of Strapi's, as far as it matters here. */
interface ListQuery {
  _q?: unknown;
  locale?: unknown;
  filters?: unknown;
}

/**
 * A query of Strapi's with the identifiers of what is found in the place of the words that were typed.
 *
 * @param how `fieldsIn`: by what whoever asks finds entries in a language; `names`: fields that are looked
 *   into besides, for the text as it stands
 * @returns null where Strapi is to search as ever: for signs alone, in every language at once, or while
 *   search is off
 */
export async function wordsExchanged(
  strapi: Core.Strapi,
  { _q: typed, ...query }: ListQuery,
  { uid, find, isOn }: FoundInLists,
  how: {
    state: StoryState;
    fieldsIn: (locale: string) => SearchField[];
    names: readonly string[];
  }
): Promise<object | null> {
  if (typeof typed !== 'string' || !isOn(strapi)) return null;
  const asked = query.locale === undefined ? undefined : [query.locale].flat().map(String);
  const [locale] = await localesOf(strapi, uid, asked?.length === 1 ? asked[0] : asked);
  const text = composed(typed).trim().slice(0, LONGEST_TEXT);
  if (!locale || parseQuery(text, languageIn(locale)).words.length === 0) return null;
  const hits = await find(strapi, {
    text,
    locale,
    fields: how.fieldsIn(locale),
    state: how.state,
    withoutPublic: false,
    ...{ sections: null, outlet: null, author: null, from: null, to: null },
    limit: MOST_LISTED,
  });
  const found = hits.map(({ documentId }) => documentId);
  const isFound = [
    { documentId: { $in: found.length > 0 ? found : [NOBODY] } },
    { documentId: { $eq: text } },
    ...how.names.map((name) => ({ [name]: { $containsi: text } })),
  ];
  const filters = { $and: [...(query.filters ? [query.filters] : []), { $or: isFound }] };
  return { ...query, filters };
}
