import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { onRoute } from '../strapi/onRoute';
import { EditorReader } from '../strapi/reader';
import { attributeOf, relatedType } from '../strapi/schema';
import { IN_LISTS, type FoundInLists } from './foundInLists';
import { wordsExchanged } from './wordsExchanged';

/**
 * Lets the search fields of the content manager, of the lists of stories and captions and of wherever one is
 * chosen, find them by all of their words. Strapi itself looks with LIKE into short fields alone: no word
 * of a body is found, and none in another form.
 */
export function searchInLists(strapi: Core.Strapi): void {
  const route = (path: string, typeOf: (params: Record<string, string>) => string | null) =>
    onRoute(
      strapi,
      { plugin: 'content-manager', method: 'GET', path },
      async (ctx: Context, next: Next) => {
        const type = typeOf(ctx.params as Record<string, string>);
        const found = IN_LISTS.find(({ uid }) => uid === type);
        if (found) await exchangeWords(strapi, ctx, found);
        return next();
      }
    );
  route('/collection-types/:model', ({ model = '' }) => model);
  route('/relations/:model/:targetField', ({ model = '', targetField = '' }) => {
    const field = attributeOf(strapi, model, targetField);
    return (field && relatedType(field)) ?? null;
  });
}

async function exchangeWords(
  strapi: Core.Strapi,
  ctx: Context,
  found: FoundInLists
): Promise<void> {
  const reader = new EditorReader(strapi, ctx.state.userAbility);
  if (!reader.mayRead(found.uid, found.heading)) return;
  const query = await wordsExchanged(strapi, ctx.query, found, {
    state: 'draft',
    fieldsIn: (locale) => found.fieldsFor(reader, locale),
    names: found.names.filter((name) => reader.mayRead(found.uid, name)),
  });
  if (query) ctx.query = query as never;
}
