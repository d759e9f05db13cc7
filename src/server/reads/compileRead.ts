import type { Core } from '@strapi/strapi';
import { ARTICLE } from '../strapi/uids';
import type { Query, ReadPlan } from './planRead';
import type { Compiling, Populate } from './compiling';
import { Shape } from './shape';
import { HOLES, Template, type Compilable } from './template';

/** A read that is planned, with its queries written down. */
export interface CompiledRead {
  plan: ReadPlan;
  /** The rows of the articles: those of given ids for a list, those of a slug otherwise. */
  rows: Template;
  /** How many articles have a slug; the order knows how many a list has. */
  total: Template;
  shape: Shape;
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
  mayRead: Compiling['mayRead'],
  page: { start: number; limit: number }
): Promise<CompiledRead> {
  const { fields, populate, sort, filters } = query;
  const transformed: DatabaseQuery = strapi.get('query-params').transform(ARTICLE, {
    ...(fields !== undefined && { fields }),
    ...(populate !== undefined && { populate }),
    ...(sort !== undefined && { sort }),
    filters: plan.kind === 'slug' ? { slug: HOLES.slug } : (filters ?? {}),
    status: 'published',
  });
  const where = { publishedAt: { $notNull: true }, locale: HOLES.locale, ...transformed.where };
  const builder = strapi.db.queryBuilder(ARTICLE);
  builder.init({ ...transformed, where, limit: page.limit, offset: page.start } as never);
  const select = builder.getKnexQuery() as KnexSelect;
  const compiling: Compiling = {
    strapi,
    filters: transformed.filters,
    mayRead,
    shape: (uid, populate) => Shape.compile(compiling, uid, populate),
  };
  const shape = await Shape.compile(compiling, ARTICLE, transformed.populate ?? null);
  const count = strapi.db.queryBuilder(ARTICLE);
  count.init({ where, filters: transformed.filters } as never);
  const total = new Template(count.count().first().getKnexQuery() as Compilable);
  if (plan.kind === 'slug') return { plan, rows: new Template(select), total, shape };
  for (const part of ['where', 'join', 'limit', 'offset']) select.clear(part);
  const rows = new Template(select.whereIn(`${builder.alias}.id`, [HOLES.ids]));
  return { plan, rows, total, shape };
}
