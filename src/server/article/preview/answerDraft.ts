import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { version } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';
import { answerWithdrawn } from '../answers';
import { ArticleSlugStore } from '../articleSlugStore';
import { pageOf } from '../page';
import { readerAnswer, WithdrawalStore } from '../withdrawal';
import { draftPage } from './draftPage';
import { PreviewTokens, type PreviewGrant } from './previewToken';

interface Asked {
  slug: string;
  locale: string;
}

/**
 * `GET /articles/by-slug/:slug?status=draft` — the draft in the shape of the published article, for who has
 * a signed link to it (`preview=`) or an API token. The slug may be the identifier of the document, for a
 * story that has none yet. No answer is kept by anybody.
 *
 * @throws NotFoundError for everybody else, whether or not there is such a story
 */
export async function answerDraft(strapi: Core.Strapi, ctx: Context, asked: Asked) {
  ctx.set('Cache-Control', 'private, no-store');
  const grant = await grantOf(strapi, ctx, asked);
  const isAway = !grant.isWithdrawn && (await withdrawnAnswer(strapi, grant));
  if (isAway) return answerWithdrawn(ctx, isAway);
  markDraft(ctx);
  const draft = await draftPage(strapi, grant);
  if (!draft) throw new errors.NotFoundError(NOTHING);
  const { data } = await pageOf(strapi, ctx, draft, grant.locale);
  return { data, meta: {} };
}

const NOTHING = 'No article has this slug.';
const NO_LINK =
  'This link to a draft is not valid, or no longer. Open the preview again in Strapi.';

/** What whoever asks may see of what they ask for. */
async function grantOf(strapi: Core.Strapi, ctx: Context, asked: Asked): Promise<PreviewGrant> {
  const { preview } = ctx.query;
  if (preview !== undefined && preview !== '') {
    const grant = typeof preview === 'string' ? await tokens(strapi).read(preview) : null;
    const isMeant = grant?.locale === asked.locale && (await isOf(strapi, asked, grant.documentId));
    if (!grant || !isMeant) throw new errors.NotFoundError(NO_LINK);
    return grant;
  }
  if (!(await mayReadDrafts(strapi, ctx))) throw new errors.NotFoundError(NOTHING);
  const documentId = await draftAt(strapi, asked);
  return { documentId, locale: asked.locale, isWithdrawn: true };
}

const tokens = (strapi: Core.Strapi) => new PreviewTokens(strapi);

/** The rule of all reads of drafts, which is asked as for a list of them. */
async function mayReadDrafts(strapi: Core.Strapi, ctx: Context): Promise<boolean> {
  try {
    const { auth, route } = ctx.state;
    const query = { status: 'draft' };
    await strapi.contentAPI.sanitize.query(query, strapi.contentType(ARTICLE), { auth, route });
    return true;
  } catch (error) {
    if (error instanceof errors.ForbiddenError) return false;
    throw error;
  }
}

/** Whether a slug is one of a story's own, or the story's identifier. */
const isOf = async (strapi: Core.Strapi, { slug, locale }: Asked, documentId: string) =>
  slug === documentId ||
  (await new ArticleSlugStore(strapi).has(slug, { article: documentId, locale }));

async function draftAt(strapi: Core.Strapi, { slug, locale }: Asked): Promise<string> {
  const row = await new ArticleSlugStore(strapi).find(locale, slug);
  if (row && (await version(strapi, ARTICLE, { documentId: row.article, locale }, 'draft'))) {
    return row.article;
  }
  return slug;
}

/** What readers get of a story that an editor withdrew; null for any other. */
async function withdrawnAnswer(strapi: Core.Strapi, { documentId, locale }: PreviewGrant) {
  const row = await new WithdrawalStore(strapi).current({ article: documentId, locale });
  return row?.httpStatus ? readerAnswer(row) : null;
}

const markDraft = ({ state }: Context): void => {
  state.showsNewsroomDraft = true;
};

/** Whether the present request is answered with a draft that its sender has a link to. */
export const showsDraft = (strapi: Core.Strapi): boolean =>
  strapi.requestContext.get()?.state?.showsNewsroomDraft === true;
