import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { localesOf } from '../../strapi/rows';
import { IMAGE_CAPTION } from '../../strapi/uids';
import { Access } from './access';
import { act } from './actions';
import { benchAround, benchOfArticle, benchOfCaption, captionDraft } from './bench';
import { judge } from './judge';
import { overview } from './overview';
import { present } from './present';
import { readAction, readActionRequest, readCheckRequest, readVerdictsRequest } from './requests';
import type {
  ActionAnswer,
  ArticleVerdictsAnswer,
  CheckAnswer,
  CheckRequest,
  DeskOverview,
  VerdictsAnswer,
} from './types';
import { verdictsOf } from './verdictStore';
import { worstOfArticles } from './worstVerdicts';
import type { Bench } from './judged';

/** Stands for a caption that is not saved yet. */
const UNSAVED = '';

/** What the admin panel asks the desk; see types/captionDesk.ts. */
export const captionDeskController = ({ strapi }: { strapi: Core.Strapi }) => {
  const localeOf = async (asked: string | null) =>
    (await localesOf(strapi, IMAGE_CAPTION, asked ?? undefined))[0] ?? null;

  async function benchFor(request: CheckRequest, access: Access): Promise<Bench> {
    const locale = await localeOf(request.locale);
    const { article, caption } = request;
    if (article) {
      if (article.documentId !== null) await access.mayReadArticle(article.documentId, locale);
      return benchOfArticle(strapi, article.documentId, locale, article.values);
    }
    const { documentId = null, values = {} } = caption ?? {};
    if (documentId !== null) await access.may('read', documentId, locale);
    const bench = await benchOfCaption(strapi, documentId ?? UNSAVED, locale, values);
    if (bench.caption.article) {
      await access.mayReadArticle(bench.caption.article.documentId, locale);
    }
    return bench;
  }

  return {
    /** `POST /newsroom/captions/check` */
    async check(ctx: Context) {
      const access = new Access(strapi, ctx);
      access.mayReadCaptions();
      const request = readCheckRequest(ctx.request.body);
      const bench = await benchFor(request, access);
      const judged = await judge(strapi, bench);
      const readable = request.caption
        ? judged
        : await access
            .readable(judged.map(({ row }) => row))
            .then((rows) => judged.filter(({ row }) => rows.includes(row)));
      const saved = request.caption?.documentId !== null;
      const answer: CheckAnswer = { captions: await present(strapi, readable, { saved }) };
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
      await act(action, { strapi, access, request, documentId, locale });
      const row = await captionDraft(strapi, documentId, locale);
      if (!row) throw new errors.NotFoundError('There is no such caption in this language.');
      const [caption] = await present(strapi, await judge(strapi, await benchAround(strapi, row)));
      if (!caption) throw new errors.NotFoundError('There is no such caption in this language.');
      const answer: ActionAnswer = { caption };
      ctx.body = answer;
    },

    /** `GET /newsroom/captions/overview` */
    async overview(ctx: Context) {
      const access = new Access(strapi, ctx);
      access.mayReadCaptions();
      const answer: DeskOverview = await overview(strapi, access);
      ctx.body = answer;
    },

    /** `POST /newsroom/captions/verdicts` */
    async verdicts(ctx: Context) {
      const access = new Access(strapi, ctx);
      access.mayReadCaptions();
      const { ids, of, locale: asked } = readVerdictsRequest(ctx.request.body);
      const locale = await localeOf(asked);
      if (of === 'articles') {
        const worst = await worstOfArticles(strapi, ids, locale, (captions) =>
          access.readable(captions)
        );
        const ofArticles: ArticleVerdictsAnswer = {
          verdicts: Object.fromEntries(
            [...worst].map(([article, verdict]) => [article, { verdict, finding: null }])
          ),
        };
        ctx.body = ofArticles;
        return;
      }
      const readable = await access.readable(ids.map((documentId) => ({ documentId, locale })));
      const kept = await verdictsOf(
        strapi,
        readable.map(({ documentId }) => documentId),
        locale
      );
      const answer: VerdictsAnswer = {
        verdicts: Object.fromEntries(
          [...kept.values()].map(({ caption, verdict, score, isPublic, findings, checkedAt }) => [
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
