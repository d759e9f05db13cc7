import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { ARTICLE } from '../strapi/uids';

/**
 * Lets all that is read for an answer be read from one snapshot of the database. Strapi fills in relations by
 * statements of their own: while a story is published anew, an answer would lack its section or be a 404.
 *
 * Not on SQLite, whose one connection this would keep from everyone else, and for ever where code of
 * the host asks the database past Strapi while Strapi reads.
 */
export async function readSnapshot<Result>(
  { db }: Core.Strapi,
  read: () => Promise<Result>
): Promise<Result> {
  if (db.inTransaction() || db.dialect.client === 'sqlite') return read();
  return db.transaction(async ({ trx }) => {
    // MySQL and MariaDB do it unasked.
    if (db.dialect.client === 'postgres') {
      await trx.raw('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    }
    return read();
  });
}

interface Route {
  method: string;
  handler?: unknown;
  config?: { middlewares?: unknown[] };
}

/** It takes its snapshot itself: most of its answers come by other queries, which cost less. */
const READS_ITSELF = `${ARTICLE}.find`;

/** The same routes; those that read do so from one snapshot. */
export const readingFromOneSnapshot = <R extends Route>(strapi: Core.Strapi, routes: R[]): R[] =>
  routes.map((route) => {
    if (route.method !== 'GET' || route.handler === READS_ITSELF) return route;
    const { middlewares = [], ...config } = route.config ?? {};
    const reading = (_ctx: Context, next: Next) => readSnapshot(strapi, next);
    return { ...route, config: { ...config, middlewares: [reading, ...middlewares] } };
  });
