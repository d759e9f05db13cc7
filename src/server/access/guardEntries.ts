import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { onRoute } from '../strapi/onRoute';
import { EditorReader } from '../strapi/reader';
import { rowsOf, type Row, type Version } from '../strapi/rows';
import { isPublicType } from '../strapi/uids';

interface Entries {
  /** The rows of documents, each language of them. */
  of(documentIds: readonly string[]): Promise<Row[]>;
  /** Those of some rows that the editor may not read. */
  hidden<Entry extends Version>(rows: readonly Entry[]): Promise<Entry[]>;
  /** Whether the editor might read a row that is their own. */
  mightRead(row: Row): boolean;
}

type Guard = (ctx: Context, next: Next, entries: Entries) => Promise<void>;

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
      await check(ctx, next, entriesOf(strapi, ctx, type));
    });
  guard(MANAGER, 'POST', `${TYPE}/clone/:sourceId`, copy);
  guard(MANAGER, 'POST', `${TYPE}/auto-clone/:sourceId`, copy);
  guard(MANAGER, 'POST', `${TYPE}/actions/bulkFindForValidation`, findForValidation);
  guard('i18n', 'GET', '/content-manager/get-fill-from-locale/:model', fillFromLocale);
}

function entriesOf(strapi: Core.Strapi, ctx: Context, type: string): Entries {
  const { userAbility, user } = ctx.state;
  const reader = new EditorReader(strapi, userAbility);
  const checker = strapi
    .plugin(MANAGER)
    .service('permission-checker')
    .create({ userAbility, model: type });
  return {
    of: (documentIds) =>
      rowsOf(strapi, type).findMany({ where: { documentId: { $in: [...documentIds] } } }),
    async hidden(rows) {
      const readable = new Set(await reader.readable(type, rows));
      return rows.filter((row) => !readable.has(row));
    },
    mightRead: (row) => !checker.cannot.read({ ...row, createdBy: user }),
  };
}

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');

/** Whether a row is in one of the languages; one that is in none is in all. */
const isIn = (locales: readonly string[], { locale }: Row) =>
  locales.length === 0 || locales.includes('*') || !locale || locales.includes(String(locale));

/** @throws ForbiddenError where the copy, which is the editor's own, would show what the entry does not */
const copy: Guard = async (ctx, next, entries) => {
  const hidden = await entries.hidden(await entries.of([String(ctx.params.sourceId)]));
  if (hidden.some(entries.mightRead)) throw new errors.ForbiddenError();
  await next();
};

/** @throws ForbiddenError where there is nothing left that the editor may read */
const findForValidation: Guard = async (ctx, next, entries) => {
  const body = (ctx.request.body ?? {}) as Record<string, unknown>;
  const ids = textsOf(body.documentIds);
  const locales = textsOf(body.locale);
  const asked = (await entries.of(ids)).filter((row) => isIn(locales, row));
  const hidden = new Set((await entries.hidden(asked)).map(({ documentId }) => documentId));
  if (hidden.size > 0) {
    const documentIds = ids.filter((id) => !hidden.has(id));
    if (documentIds.length === 0) throw new errors.ForbiddenError();
    ctx.request.body = { ...body, documentIds };
  }
  await next();
  const { results = [] } = (ctx.body ?? {}) as { results?: Array<{ localizations?: Version[] }> };
  for (const result of results) {
    if (!result.localizations) continue;
    const unread = new Set(await entries.hidden(result.localizations));
    result.localizations = result.localizations.filter((each) => !unread.has(each));
  }
};

/** @throws ForbiddenError where the language that is copied from may not be read */
const fillFromLocale: Guard = async (ctx, next, entries) => {
  const source = textsOf(ctx.query.sourceLocale);
  const rows = await entries.of(textsOf(ctx.query.documentId));
  const hidden = await entries.hidden(rows.filter((row) => isIn(source, row)));
  if (hidden.length > 0) throw new errors.ForbiddenError();
  await next();
};
