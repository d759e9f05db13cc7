import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { WithdrawalAnswer, WithdrawnAnswer } from '../../../../types/withdrawal';
import { presentReader } from '../../strapi/reader';
import { ARTICLE } from '../../strapi/uids';
import { WITHDRAW } from './permission';
import { readRestoreRequest, readWithdrawnRequest, readWithdrawRequest } from './request';
import type { Withdrawals } from './service';

type Action = 'read' | 'publish' | 'unpublish';

/** Strapi calls every service an object; this one is a function. */
type PopulateBuilder = (uid: string) => {
  populateFromQuery(query: object): { build(): Promise<Record<string, unknown>> };
};

/** What the admin panel asks about withdrawn stories, with the permissions of the content manager. */
export const withdrawalController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /newsroom/articles/:documentId/withdrawals` */
  async find(ctx: Context) {
    const { documentId } = ctx.params;
    await allow(strapi, ctx, 'read', documentId, null);
    ctx.body = await asSeen(strapi, documentId, await withdrawals(strapi).of(documentId));
  },

  /** `POST /newsroom/articles/withdrawn` */
  async list(ctx: Context) {
    if (checkerOf(strapi, ctx).cannot.read()) throw new errors.ForbiddenError();
    const { ids, locale } = readWithdrawnRequest(ctx.request.body);
    const found = await withdrawals(strapi).among(ids, locale);
    const readable = await presentReader(strapi).readable(ARTICLE, found);
    const answer: WithdrawnAnswer = {
      withdrawn: Object.fromEntries(
        readable.map(({ documentId, status }) => [documentId, { status }])
      ),
    };
    ctx.body = answer;
  },

  /** `POST /newsroom/articles/:documentId/withdraw` */
  async withdraw(ctx: Context) {
    mayWithdraw(ctx);
    const { documentId } = ctx.params;
    const request = readWithdrawRequest(ctx.request.body);
    for (const locale of request.locales) {
      await allow(strapi, ctx, 'unpublish', documentId, locale);
    }
    const answer = await withdrawals(strapi).withdraw(documentId, request);
    ctx.body = await asSeen(strapi, documentId, answer);
  },

  /** `POST /newsroom/articles/:documentId/restore` */
  async restore(ctx: Context) {
    mayWithdraw(ctx);
    const { documentId } = ctx.params;
    const { locales } = readRestoreRequest(ctx.request.body);
    for (const locale of locales) await allow(strapi, ctx, 'publish', documentId, locale);
    const answer = await withdrawals(strapi).restore(documentId, locales);
    ctx.body = await asSeen(strapi, documentId, answer);
  },
});

const withdrawals = (strapi: Core.Strapi): Withdrawals =>
  strapi.plugin('newsroom').service('withdrawals');

/** What became of a story in the languages in which the editor may read it. */
async function asSeen(
  strapi: Core.Strapi,
  documentId: string,
  answer: WithdrawalAnswer
): Promise<WithdrawalAnswer> {
  const named = [...answer.languages, ...answer.withdrawals].map(({ locale }) => locale);
  const versions = [...new Set(named)].map((locale) => ({ documentId, locale }));
  const readable = await presentReader(strapi).readable(ARTICLE, versions);
  const isReadable = (entry: { locale: string }) =>
    readable.some(({ locale }) => locale === entry.locale);
  return {
    ...answer,
    languages: answer.languages.filter(isReadable),
    withdrawals: answer.withdrawals.filter(isReadable),
  };
}

/** @throws PolicyError for whoever may publish stories, but not withdraw them */
function mayWithdraw(ctx: Context): void {
  if (ctx.state.userAbility.can(WITHDRAW)) return;
  throw new errors.PolicyError(
    'Your role may not withdraw stories. The permission is “Withdraw a story”, of the Newsroom plugin.'
  );
}

/** Strapi's own permissions for stories, of whoever asks. */
const checkerOf = (strapi: Core.Strapi, ctx: Context) =>
  strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility: ctx.state.userAbility, model: ARTICLE });

/**
 * Asks Strapi's own permissions, conditions included, about one language of a story; about any of
 * them where `locale` is null.
 *
 * @throws ForbiddenError, or NotFoundError where there is no such story
 */
async function allow(
  strapi: Core.Strapi,
  ctx: Context,
  action: Action,
  documentId: string,
  locale: string | null
): Promise<void> {
  const manager = strapi.plugin('content-manager');
  const checker = checkerOf(strapi, ctx);
  if (checker.cannot[action]()) throw new errors.ForbiddenError();
  const query = await checker.sanitizedQuery[action]({});
  const populateBuilder = manager.service('populate-builder') as unknown as PopulateBuilder;
  const populate = await populateBuilder(ARTICLE).populateFromQuery(query).build();
  const documents: unknown[] = await strapi.documents(ARTICLE).findMany({
    filters: { documentId },
    locale: locale ?? '*',
    status: 'draft',
    populate: populate as never,
  });
  if (documents.length === 0) {
    throw new errors.NotFoundError(
      locale === null
        ? `There is no story "${documentId}".`
        : `There is no story "${documentId}" in the language "${locale}".`
    );
  }
  if (documents.every((document) => checker.cannot[action](document))) {
    throw new errors.ForbiddenError();
  }
}

const config = { policies: ['admin::isAuthenticatedAdmin'] };

export const withdrawalRoutes = [
  {
    method: 'GET' as const,
    path: '/articles/:documentId/withdrawals',
    handler: 'withdrawal.find',
    config,
  },
  {
    method: 'POST' as const,
    path: '/articles/withdrawn',
    handler: 'withdrawal.list',
    config,
  },
  {
    method: 'POST' as const,
    path: '/articles/:documentId/withdraw',
    handler: 'withdrawal.withdraw',
    config,
  },
  {
    method: 'POST' as const,
    path: '/articles/:documentId/restore',
    handler: 'withdrawal.restore',
    config,
  },
];
