import type { Core } from '@strapi/strapi';
import type { Middleware } from 'koa';

interface Route {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}

/**
 * Puts a middleware before the handler of one of the content manager's GET routes, behind its
 * policies. Called before Strapi mounts its routes.
 *
 * @param path e.g. `/collection-types/:model`
 */
export function onRoute(strapi: Core.Strapi, path: string, middleware: Middleware): void {
  const { routes } = strapi.plugin('content-manager');
  const all: Route[] = Array.isArray(routes) ? routes : (routes.admin?.routes ?? []);
  const route = all.find((each) => each.method === 'GET' && each.path === path);
  if (!route) {
    strapi.log.warn(`The content manager of this Strapi has no route ${path} for the newsroom.`);
    return;
  }
  route.config = {
    ...route.config,
    middlewares: [...(route.config?.middlewares ?? []), middleware],
  };
}
