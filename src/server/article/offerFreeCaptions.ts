import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { onRoute } from '../strapi/onRoute';
import { localesOf } from '../strapi/rows';
import { ARTICLE } from '../strapi/uids';
import { holdersOf } from './captionHolders';

interface RelationQuery {
  /** The story; empty for one that is not saved yet. */
  id?: string;
  locale?: string;
  filters?: object;
}

interface Offered {
  documentId: string;
  locale?: string | null;
  status?: string;
}

/**
 * The form of a story offers the captions that no other story has: a save would refuse the others. Their
 * pictures are used again by copies.
 */
export function offerFreeCaptions(strapi: Core.Strapi): void {
  onRoute(
    strapi,
    { plugin: 'content-manager', method: 'GET', path: '/relations/:model/:targetField' },
    async (ctx: Context, next: Next) => {
      const { model, targetField } = ctx.params as Record<string, string>;
      if (model !== ARTICLE || targetField !== 'captions') return next();
      const query: RelationQuery = ctx.query;
      // One that was taken off in the form belongs to the story until that is saved.
      const isFree = [
        { article: { documentId: { $null: true } } },
        ...(query.id ? [{ article: { documentId: { $eq: query.id } } }] : []),
      ];
      const filters = { $and: [...(query.filters ? [query.filters] : []), { $or: isFree }] };
      ctx.query = { ...query, filters } as never;
      await next();
      const body = ctx.body as { results?: Offered[] } | undefined;
      if (body?.results) body.results = await offered(strapi, body.results, query);
    }
  );
}

/**
 * Without those that readers still see with another story, and without the word "draft": the panel takes
 * what is called so for missing from the publication, and captions go out with their story.
 */
async function offered(
  strapi: Core.Strapi,
  results: readonly Offered[],
  { id, locale: asked }: RelationQuery
): Promise<Offered[]> {
  const [usual = null] = await localesOf(strapi, ARTICLE, asked);
  const captions = results.map(({ documentId, locale = usual }) => ({ documentId, locale }));
  const taken = new Set(
    (await holdersOf(strapi, captions))
      .filter(({ story }) => story.documentId !== id)
      .map(({ caption }) => caption.documentId)
  );
  return results
    .filter(({ documentId }) => !taken.has(documentId))
    .map(({ status, ...each }) => (status === 'draft' ? each : { ...each, status }));
}
