import type { Core } from '@strapi/strapi';
import { pagination as strapiPagination } from '@strapi/utils';

export interface Pagination {
  start: number;
  limit: number;
  /** Whether the reader thinks in pages, or in starts and limits. */
  paged: boolean;
  withCount: boolean;
}

const TRUE: ReadonlySet<unknown> = new Set(['true', 't', '1', true]);
const FALSE: ReadonlySet<unknown> = new Set(['false', 'f', '0', false]);

/** The part of a list that is asked for; null where Strapi has to say what is wrong with it. */
export function paginationOf(strapi: Core.Strapi, asked: unknown): Pagination | null {
  if (asked !== undefined && (typeof asked !== 'object' || asked === null)) return null;
  const given = { ...asked } as Record<string, unknown>;
  const defaultLimit = Number(strapi.config.get('api.rest.defaultLimit', 25));
  const maxLimit = Number(strapi.config.get('api.rest.maxLimit')) || -1;
  const counts =
    'withCount' in given ? given.withCount : strapi.config.get('api.rest.withCount', true);
  if (!TRUE.has(counts) && !FALSE.has(counts)) return null;
  const isPaged = 'page' in given || 'pageSize' in given;
  const isOffset = 'start' in given || 'limit' in given;
  if (isPaged && isOffset) return null;
  const { start, limit } = strapiPagination.withDefaultPagination(given, {
    defaults: { offset: { limit: defaultLimit }, page: { pageSize: defaultLimit } },
    maxLimit,
  });
  if (!Number.isInteger(start) || !Number.isInteger(limit) || limit < 1) return null;
  return { start, limit, paged: isPaged || !isOffset, withCount: TRUE.has(counts) };
}

/** What stands in `meta.pagination`. */
export function paginationMeta({ start, limit, paged, withCount }: Pagination, total: number) {
  if (!paged) return { start, limit, ...(withCount && { total }) };
  const page = Math.floor(start / limit) + 1;
  return {
    page,
    pageSize: limit,
    ...(withCount && { pageCount: Math.ceil(total / limit), total }),
  };
}
