import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { onRoute } from '../../strapi/onRoute';
import type { Reader } from '../../strapi/reader';
import { localesOf } from '../../strapi/rows';
import { ARTICLE, IMAGE_CAPTION } from '../../strapi/uids';
import type { Verdict } from '../../../../types/caption-review';
import { Access } from './access';
import { articlesWith, captionsWith } from './worstVerdicts';

const VERDICTS: readonly Verdict[] = ['wrong', 'look-again', 'fits'];

/** Strapi takes an empty list for no condition at all. */
const NOBODY = '-';

type Finder = (
  strapi: Core.Strapi,
  verdict: Verdict,
  locale: string | null,
  reader?: Reader
) => Promise<string[]>;

/** The lists of the content manager that can be filtered by what was found about captions. */
const FINDERS: Readonly<Record<string, Finder>> = {
  [IMAGE_CAPTION]: captionsWith,
  [ARTICLE]: articlesWith,
};

interface Condition extends Record<string, unknown> {
  __verdict?: { $eq?: unknown };
}

interface ListQuery {
  locale?: string;
  filters?: { $and?: Condition[] };
}

/**
 * Lets the content manager's lists of captions and articles be filtered by `__verdict`, as Strapi
 * filters by `__status`: verdicts are in a table of their own, so the condition is exchanged for the
 * identifiers of those it is true of, before Strapi reads it.
 */
export function filterListsByVerdict(strapi: Core.Strapi): void {
  const list = { plugin: 'content-manager', method: 'GET', path: '/collection-types/:model' };
  onRoute(strapi, list, async (ctx: Context, next: Next) => {
    const find = FINDERS[String(ctx.params.model)];
    if (find) await exchangeVerdicts({ strapi, ctx, find });
    return next();
  });
}

interface Exchange {
  strapi: Core.Strapi;
  ctx: Context;
  find: Finder;
}

async function exchangeVerdicts({ strapi, ctx, find }: Exchange): Promise<void> {
  const query: ListQuery = ctx.query;
  const conditions = query.filters?.$and;
  if (!Array.isArray(conditions)) return;
  for (const [index, condition] of conditions.entries()) {
    const asked = condition?.__verdict?.$eq;
    if (asked === undefined) continue;
    const access = new Access(strapi, ctx);
    access.mayReadCaptions();
    const verdict = VERDICTS.find((each) => each === asked);
    if (!verdict) {
      throw new errors.ValidationError(
        `There is no verdict "${String(asked)}". Known: ${VERDICTS.join(', ')}.`
      );
    }
    const [locale = null] = await localesOf(strapi, String(ctx.params.model), query.locale);
    const reader = access.isLimited ? access.reader : undefined;
    const found = await find(strapi, verdict, locale, reader);
    conditions[index] = { documentId: { $in: found.length > 0 ? found : [NOBODY] } };
  }
}
