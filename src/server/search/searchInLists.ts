import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { loadOutletMap } from '../outlet';
import { onRoute } from '../strapi/onRoute';
import { EditorReader } from '../strapi/reader';
import { localesOf } from '../strapi/rows';
import { attributeOf, relatedType } from '../strapi/schema';
import { ARTICLE } from '../strapi/uids';
import { composed } from '../text/composed';
import { editorFields } from './editorFields';
import { languageIn } from './normaliser';
import { parseQuery } from './query';
import { LONGEST_TEXT, MOST_HITS } from './request';
import { storySearch } from './storySearch';

/** Strapi takes an empty list for no condition at all. */
const NOBODY = '-';

/** What stories are called by and is no part of their text. */
const NAMES = ['slug', 'slugline'] as const;

interface ListQuery {
  _q?: unknown;
  locale?: string;
  filters?: object;
}

/**
 * Lets the search fields of the content manager, of the list of stories and of wherever one is chosen, find
 * stories by all of their words. Strapi itself looks with LIKE into short fields alone: no word of a body is
 * found.
 */
export function searchInLists(strapi: Core.Strapi): void {
  const route = (path: string, isOfStories: (params: Record<string, string>) => boolean) =>
    onRoute(
      strapi,
      { plugin: 'content-manager', method: 'GET', path },
      async (ctx: Context, next: Next) => {
        if (isOfStories(ctx.params as Record<string, string>)) await exchangeWords(strapi, ctx);
        return next();
      }
    );
  route('/collection-types/:model', ({ model }) => model === ARTICLE);
  route('/relations/:model/:targetField', ({ model = '', targetField = '' }) => {
    const field = attributeOf(strapi, model, targetField);
    return field !== undefined && relatedType(field) === ARTICLE;
  });
}

/** Puts the identifiers of those that are found in the place of what was typed, before Strapi reads it. */
async function exchangeWords(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { _q: typed, ...query }: ListQuery = ctx.query;
  const search = storySearch(strapi);
  const reader = new EditorReader(strapi, ctx.state.userAbility);
  if (typeof typed !== 'string' || !search.isOn || !reader.mayRead(ARTICLE, 'headline')) return;
  const [locale] = await localesOf(strapi, ARTICLE, query.locale);
  const text = composed(typed).trim().slice(0, LONGEST_TEXT);
  // Signs alone are no words: Strapi looks for them as ever.
  if (!locale || parseQuery(text, languageIn(locale)).words.length === 0) return;
  const hits = await search.find(
    {
      text,
      locale,
      fields: editorFields(reader, locale),
      state: 'draft',
      withoutPublic: false,
      ...{ sections: null, outlet: null, author: null, from: null, to: null },
      limit: MOST_HITS,
    },
    await loadOutletMap(strapi)
  );
  const found = hits.map(({ documentId }) => documentId);
  const isFound = [
    { documentId: { $in: found.length > 0 ? found : [NOBODY] } },
    { documentId: { $eq: text } },
    ...NAMES.filter((name) => reader.mayRead(ARTICLE, name)).map((name) => ({
      [name]: { $containsi: text },
    })),
  ];
  const filters = { $and: [...(query.filters ? [query.filters] : []), { $or: isFound }] };
  ctx.query = { ...query, filters } as never;
}
