import type { Core } from '@strapi/strapi';
import { ARTICLE } from '../strapi/uids';
import type { Query, ReadPlan } from './planRead';
import type { CompileContext, Populate } from './compileContext';
import { CompiledEntries } from './compiledEntries';
import { QUERY_PLACEHOLDERS, ParameterizedQuery, type Compilable } from './parameterizedQuery';

/** A read that is planned, with its queries written down. */
export interface CompiledRead {
  plan: ReadPlan;
  /** The rows of the articles: those of given ids for a list, those of a slug otherwise. */
  rows: ParameterizedQuery;
  /** How many articles have a slug; the index knows how many a list has. */
  total: ParameterizedQuery;
  entries: CompiledEntries;
}

/** What Strapi's transformer of queries makes of one of the content API. */
interface DatabaseQuery {
  where?: Record<string, unknown>;
  filters?: unknown;
  populate?: Populate | true;
  [part: string]: unknown;
}

interface KnexSelect extends Compilable {
  clear(part: string): KnexSelect;
  whereIn(column: string, values: readonly unknown[]): KnexSelect;
}

/**
 * Writes the queries of a read down with Strapi's own query builder, so that they ask for the same
 * columns in the same order. Of a list only the way to its rows is another one.
 *
 * @param query as Strapi's sanitizer leaves it
 * @param page the row to start at and the number of rows, for a slug
 * @throws LeftToStrapi where something is asked for that only Strapi knows how to answer
 */
export async function compileRead(
  strapi: Core.Strapi,
  query: Query,
  plan: ReadPlan,
  mayRead: CompileContext['mayRead'],
  page: { start: number; limit: number }
): Promise<CompiledRead> {
  const { fields, populate, sort, filters } = query;
  const transformed: DatabaseQuery = strapi.get('query-params').transform(ARTICLE, {
    ...(fields !== undefined && { fields }),
    ...(populate !== undefined && { populate }),
    ...(sort !== undefined && { sort }),
    filters: plan.kind === 'slug' ? { slug: QUERY_PLACEHOLDERS.slug } : (filters ?? {}),
    status: 'published',
  });
  const where = {
    publishedAt: { $notNull: true },
    locale: QUERY_PLACEHOLDERS.locale,
    ...transformed.where,
  };
  const builder = strapi.db.queryBuilder(ARTICLE);
  builder.init({ ...transformed, where, limit: page.limit, offset: page.start } as never);
  const select = builder.getKnexQuery() as KnexSelect;
  const context: CompileContext = {
    strapi,
    filters: transformed.filters,
    mayRead,
    entries: (uid, populate) => CompiledEntries.compile(context, uid, populate),
  };
  const entries = await CompiledEntries.compile(context, ARTICLE, transformed.populate ?? null);
  const count = strapi.db.queryBuilder(ARTICLE);
  count.init({ where, filters: transformed.filters } as never);
  const total = new ParameterizedQuery(count.count().first().getKnexQuery() as Compilable);
  if (plan.kind === 'slug') return { plan, rows: new ParameterizedQuery(select), total, entries };
  for (const part of ['where', 'join', 'limit', 'offset']) select.clear(part);
  const rows = new ParameterizedQuery(
    select.whereIn(`${builder.alias}.id`, [QUERY_PLACEHOLDERS.ids])
  );
  return { plan, rows, total, entries };
}
