import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { ResponseCache } from './responseCache';

/** What the admin panel asks about the answers in memory. */
export const cacheController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /newsroom/cache/status` — how many answers came from memory, what they take, what waits. */
  status(ctx: Context) {
    const cache: ResponseCache = strapi.plugin('newsroom').service('cache');
    ctx.body = cache.status();
  },
});

/** For whoever is signed in to the admin panel. */
export const cacheRoutes = [
  {
    method: 'GET' as const,
    path: '/cache/status',
    handler: 'cache.status',
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  },
];
