import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { PUBLIC_TYPES } from './uids';

const READS: ReadonlySet<string> = new Set(['findMany', 'findFirst', 'findOne', 'count']);
const GUARDED: ReadonlySet<string> = new Set(PUBLIC_TYPES);

/**
 * Strapi lets everybody who may read a type read its drafts with `status=draft`, through REST and
 * GraphQL alike. Here a draft is for those who hold an API token: a preview server, not a reader.
 *
 * @returns a document service middleware
 */
export const guardDrafts =
  (strapi: Core.Strapi) =>
  async (
    context: { uid: string; action: string; params: { status?: unknown } },
    next: () => Promise<unknown>
  ): Promise<unknown> => {
    if (
      READS.has(context.action) &&
      GUARDED.has(context.uid) &&
      context.params?.status === 'draft' &&
      isReader(strapi)
    ) {
      throw new errors.ForbiddenError('Drafts are read with an API token only.');
    }
    return next();
  };

/** Whether the call comes from the content API without an API token. */
function isReader(strapi: Core.Strapi): boolean {
  const state: { route?: { info?: { type?: string } }; auth?: { strategy?: { name?: string } } } =
    strapi.requestContext.get()?.state ?? {};
  if (state.route?.info?.type !== 'content-api') return false;
  return !['api-token', 'content-api-token'].includes(state.auth?.strategy?.name ?? '');
}
