import type { Context, Next } from 'koa';

/**
 * For the `config.middlewares` of a route that saves an entry: takes `updatedAt` out of the fields that are
 * sent, of which it is none. A Strapi with strict parameters refuses it, and another one drops it, before
 * anybody could compare it.
 */
export async function takeUpdatedAt(ctx: Context, next: Next): Promise<void> {
  const request = ctx.request as { body?: { data?: unknown } | null };
  const data = request.body?.data;
  if (typeof data === 'object' && data !== null && 'updatedAt' in data) {
    const { updatedAt, ...fields } = data;
    ctx.state.sentUpdatedAt = updatedAt;
    request.body = { ...request.body, data: fields };
  }
  await next();
}

/** What was taken out. */
export const sentUpdatedAt = ({ state }: Context): unknown => state.sentUpdatedAt;
