import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { onRoute } from '../strapi/onRoute';
import type { Row } from '../strapi/rows';
import { EditorRights, isPublicType } from './editorRights';

type Guard = (ctx: Context, next: Next, rights: EditorRights) => Promise<void>;

const MANAGER = 'content-manager';
const TYPE = '/collection-types/:model';

/**
 * Strapi asks whether a role may read a type before it copies an entry, looks at entries that are to
 * be published together, or fills a language from another; and never whether the role's conditions,
 * such as being the author, let the editor read this entry. An Author who knows the identifier of a
 * published story would read its draft.
 */
export function guardEntries(strapi: Core.Strapi): void {
  const guard = (plugin: string, method: string, path: string, check: Guard) =>
    onRoute(strapi, { plugin, method, path }, async (ctx: Context, next: Next) => {
      const type = String(ctx.params.model);
      if (!isPublicType(type)) return next();
      await check(ctx, next, new EditorRights(strapi, ctx, type));
    });
  guard(MANAGER, 'POST', `${TYPE}/clone/:sourceId`, copy);
  guard(MANAGER, 'POST', `${TYPE}/auto-clone/:sourceId`, copy);
  guard(MANAGER, 'POST', `${TYPE}/actions/bulkFindForValidation`, findForValidation);
  guard('i18n', 'GET', '/content-manager/get-fill-from-locale/:model', fillFromLocale);
}

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');

/** Whether a row is in one of the languages; one that is in none is in all. */
const isIn = (locales: readonly string[], { locale }: Row) =>
  locales.length === 0 || locales.includes('*') || !locale || locales.includes(String(locale));

/** @throws ForbiddenError where the copy, which is the editor's own, would show what the entry does not */
const copy: Guard = async (ctx, next, rights) => {
  const rows = await rights.draftsOf([String(ctx.params.sourceId)]);
  if (rows.some((row) => !rights.mayRead(row) && rights.mightRead(row))) {
    throw new errors.ForbiddenError();
  }
  await next();
};

/** @throws ForbiddenError where there is nothing left that the editor may read */
const findForValidation: Guard = async (ctx, next, rights) => {
  const body = (ctx.request.body ?? {}) as Record<string, unknown>;
  const ids = textsOf(body.documentIds);
  const locales = textsOf(body.locale);
  const rows = await rights.draftsOf(ids);
  const hidden = rows.filter((row) => isIn(locales, row) && !rights.mayRead(row));
  if (hidden.length > 0) {
    const documentIds = ids.filter((id) => !hidden.some(({ documentId }) => documentId === id));
    if (documentIds.length === 0) throw new errors.ForbiddenError();
    ctx.request.body = { ...body, documentIds };
  }
  await next();
  const { results = [] } = (ctx.body ?? {}) as { results?: Array<{ localizations?: unknown[] }> };
  for (const result of results) {
    if (!result.localizations) continue;
    result.localizations = result.localizations.filter((each) => rights.mayRead(each));
  }
};

/** @throws ForbiddenError where the language that is copied from may not be read */
const fillFromLocale: Guard = async (ctx, next, rights) => {
  const rows = await rights.draftsOf(textsOf(ctx.query.documentId));
  const source = textsOf(ctx.query.sourceLocale);
  if (rows.some((row) => isIn(source, row) && !rights.mayRead(row))) {
    throw new errors.ForbiddenError();
  }
  await next();
};
