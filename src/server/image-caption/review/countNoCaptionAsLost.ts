import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { onRoute } from '../../strapi/onRoute';
import { localesOf } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';
import { draftsOfArticle, publicRows } from './captionRow';

/**
 * Before a publication the admin panel warns of related drafts that will be missing from it. The
 * captions of an article go out with it, so they are taken out of that count.
 */
export function countNoCaptionAsLost(strapi: Core.Strapi): void {
  onRoute(
    strapi,
    {
      plugin: 'content-manager',
      method: 'GET',
      path: '/collection-types/:model/:id/actions/countDraftRelations',
    },
    async (ctx: Context, next: Next) => {
      await next();
      const counts = (ctx.body as { data?: { unpublishedRelations?: number } } | undefined)?.data;
      if (ctx.params.model !== ARTICLE || !counts?.unpublishedRelations) return;
      const asked = typeof ctx.query.locale === 'string' ? ctx.query.locale : undefined;
      const [locale = null] = await localesOf(strapi, ARTICLE, asked);
      const drafts = await draftsOfArticle(strapi, String(ctx.params.id), locale);
      const known = await publicRows(strapi, drafts, locale);
      const waiting = drafts.filter(({ documentId }) => !known.has(documentId)).length;
      counts.unpublishedRelations = Math.max(0, counts.unpublishedRelations - waiting);
    }
  );
}
