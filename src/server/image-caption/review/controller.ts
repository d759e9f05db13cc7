import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { captionsOptions } from '../options';
import { localesOf } from '../../strapi/rows';
import { IMAGE_CAPTION } from '../../strapi/uids';
import { Access } from './access';
import { act } from './actions';
import { checkSetAsSeen, verdictsAsSeen } from './asSeen';
import { checkSetAround, checkSetOfArticle, checkSetOfCaption, captionDraft } from './checkSets';
import { checkCaptions } from './checkCaptions';
import { overview } from './overview';
import { present } from './present';
import { readAction, readActionRequest, readCheckRequest, readVerdictsRequest } from './requests';
import type {
  CaptionActionAnswer,
  ArticleVerdictsAnswer,
  CaptionCheckAnswer,
  CaptionCheckRequest,
  CaptionOverview,
  CaptionVerdictsAnswer,
} from '../../../../types/caption-review';
import { seenValues } from './typedCaptions';
import { verdictsOf } from './verdictStore';
import { worstOfArticles } from './worstVerdicts';
import type { CheckSet } from './checkSet';

/** Stands for a caption that is not saved yet. */
const UNSAVED = '';

/** What the admin panel asks about captions; see types/caption-review.ts. */
export const captionReviewController = ({ strapi }: { strapi: Core.Strapi }) => {
  const localeOf = async (asked: string | null) =>
    (await localesOf(strapi, IMAGE_CAPTION, asked ?? undefined))[0] ?? null;

  async function checkSetFor(request: CaptionCheckRequest, access: Access): Promise<CheckSet> {
    const locale = await localeOf(request.locale);
    const { article, caption } = request;
    if (article) {
      if (article.documentId !== null) await access.mayReadArticle(article.documentId, locale);
      const seen = await seenValues(access, article.values);
      return checkSetOfArticle(strapi, article.documentId, locale, seen);
    }
    const { documentId = null, values = {} } = caption ?? {};
    if (documentId !== null) await access.may('read', documentId, locale);
    const checkSet = await withShownPicture(access, documentId, locale, values);
    if (checkSet.caption.article) {
      await access.mayReadArticle(checkSet.caption.article.documentId, locale);
    }
    return checkSet;
  }

  /** A picture that the editor may not see is as one that is not there. */
  async function withShownPicture(
    access: Access,
    documentId: string | null,
    locale: string | null,
    values: Record<string, unknown>
  ) {
    const checkSetWith = (typed: Record<string, unknown>) =>
      checkSetOfCaption(strapi, documentId ?? UNSAVED, locale, typed);
    const checkSet = await checkSetWith(values);
    const { image } = checkSet.caption;
    if (!image || (await access.mayShow(image.id, documentId))) return checkSet;
    return checkSetWith({ ...values, image: null });
  }

  return {
    /** `POST /newsroom/captions/check` */
    async check(ctx: Context) {
      const access = new Access(strapi, ctx);
      access.mayReadCaptions();
      const request = readCheckRequest(ctx.request.body);
      const { reader } = access;
      const checkSet = await checkSetAsSeen(reader, await checkSetFor(request, access));
      const saved = request.caption?.documentId !== null;
      const answer: CaptionCheckAnswer = {
        captions: await present(strapi, await checkCaptions(strapi, checkSet), { saved, reader }),
        longestCaption: captionsOptions(strapi).thresholds.longestCaption,
      };
      ctx.body = answer;
    },

    /** `POST /newsroom/captions/:documentId/:action` */
    async act(ctx: Context) {
      const access = new Access(strapi, ctx);
      access.mayReadCaptions();
      const action = readAction(ctx.params.action);
      const request = readActionRequest(ctx.request.body);
      const documentId = String(ctx.params.documentId);
      const locale = await localeOf(request.locale);
      await access.may('read', documentId, locale);
      const acted = await act(action, { strapi, access, request, documentId, locale });
      const row = await captionDraft(strapi, acted, locale);
      if (!row) throw new errors.NotFoundError('There is no such caption in this language.');
      const { reader } = access;
      const checkSet = await checkSetAsSeen(reader, await checkSetAround(strapi, row));
      const [caption] = await present(strapi, await checkCaptions(strapi, checkSet), { reader });
      if (!caption) throw new errors.NotFoundError('There is no such caption in this language.');
      const answer: CaptionActionAnswer = { caption };
      ctx.body = answer;
    },

    /** `GET /newsroom/captions/overview` */
    async overview(ctx: Context) {
      const access = new Access(strapi, ctx);
      access.mayReadCaptions();
      const answer: CaptionOverview = await overview(strapi, access);
      ctx.body = answer;
    },

    /** `POST /newsroom/captions/verdicts` */
    async verdicts(ctx: Context) {
      const access = new Access(strapi, ctx);
      access.mayReadCaptions();
      const { ids, of, locale: asked } = readVerdictsRequest(ctx.request.body);
      const locale = await localeOf(asked);
      if (of === 'articles') {
        const reader = access.isLimited ? access.reader : undefined;
        const worst = await worstOfArticles(strapi, ids, locale, reader);
        const ofArticles: ArticleVerdictsAnswer = {
          verdicts: Object.fromEntries(
            [...worst].map(([article, verdict]) => [article, { verdict, finding: null }])
          ),
        };
        ctx.body = ofArticles;
        return;
      }
      const kept = await verdictsOf(strapi, ids, locale);
      const seen = await verdictsAsSeen(access.reader, [...kept.values()]);
      const answer: CaptionVerdictsAnswer = {
        verdicts: Object.fromEntries(
          seen.map(({ caption, verdict, score, isPublic, findings, checkedAt }) => [
            caption,
            {
              verdict,
              score,
              isPublic: Boolean(isPublic),
              finding: findings[0] ?? null,
              checkedAt: new Date(checkedAt).toISOString(),
            },
          ])
        ),
      };
      ctx.body = answer;
    },
  };
};
