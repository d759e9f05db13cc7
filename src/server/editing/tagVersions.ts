import type { Context, Next } from 'koa';
import { entityTagOf, parseMoment } from './entityTags';

/**
 * For the `config.middlewares` of a route: says in `ETag` of which version an answer is that a save may be
 * made on, a draft's or that to a write. What is public has a tag of the cache's own.
 */
export async function tagVersions(ctx: Context, next: Next): Promise<void> {
  await next();
  const body = ctx.body as { data?: { updatedAt?: unknown } | null } | null | undefined;
  const updatedAt = body?.data?.updatedAt;
  const isOfDraft = ctx.method !== 'GET' || ctx.query.status === 'draft';
  if (isOfDraft && typeof updatedAt === 'string' && parseMoment(updatedAt) !== null) {
    ctx.set('ETag', entityTagOf(updatedAt));
  }
}
