import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { onRoute } from '../../strapi/onRoute';
import { localesOf } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';
import { draftsOfArticle, publicRows } from './captionRow';
import { decisionsOf, isHeld } from './decisionStore';
import { picturesOf } from './pictures';
import { willBePublished } from './willBePublished';

const MANAGER = 'content-manager';
const ACTIONS = '/collection-types/:model';

/**
 * Before a publication the admin panel warns of related drafts that will be missing from it. The
 * captions of an article go out with it, so they are taken out of that count; one that is not finished,
 * or whose picture is another now, stays in it. What an editor holds back, nobody has to be told.
 */
export function countNoCaptionAsLost(strapi: Core.Strapi): void {
  const count = (path: string, correct: (ctx: Context) => Promise<void>) =>
    onRoute(
      strapi,
      { plugin: MANAGER, method: 'GET', path: `${ACTIONS}${path}` },
      async (ctx: Context, next: Next) => {
        await next();
        if (ctx.params.model === ARTICLE && ctx.body) await correct(ctx);
      }
    );
  count('/:id/actions/countDraftRelations', async (ctx) => {
    const { data } = ctx.body as { data?: { unpublishedRelations?: number } };
    if (!data?.unpublishedRelations) return;
    const known = await knownOf(strapi, [String(ctx.params.id)], ctx.query.locale);
    data.unpublishedRelations = Math.max(0, data.unpublishedRelations - known);
  });
  count('/actions/countManyEntriesDraftRelations', async (ctx) => {
    const body = ctx.body as { data?: number };
    if (!body.data) return;
    const ids = [ctx.query.documentIds ?? []].flat().map(String);
    body.data = Math.max(0, body.data - (await knownOf(strapi, ids, ctx.query.locale)));
  });
}

/** How many captions of articles nobody sees yet that go out with them, or that an editor holds back. */
async function knownOf(
  strapi: Core.Strapi,
  articles: readonly string[],
  asked: unknown
): Promise<number> {
  const named = typeof asked === 'string' ? asked : undefined;
  const [locale = null] = await localesOf(strapi, ARTICLE, named);
  let count = 0;
  for (const article of articles) {
    const drafts = await draftsOfArticle(strapi, article, locale);
    const published = await publicRows(strapi, drafts, locale);
    const waiting = drafts.filter(({ documentId }) => !published.has(documentId));
    if (waiting.length === 0) continue;
    const pictures = await picturesOf(strapi, waiting);
    const decisions = await decisionsOf(
      strapi,
      waiting.map(({ documentId }) => documentId),
      locale
    );
    count += waiting.filter(
      (caption) =>
        isHeld(decisions, caption.documentId) || willBePublished(caption, null, pictures, decisions)
    ).length;
  }
  return count;
}
