import type { Core } from '@strapi/strapi';
import type { Middleware } from 'koa';

interface Route {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}

/** Marks our middlewares for every copy of this file. */
const OURS = Symbol.for('newsroom.contentManagerRoute');

const isOurs = (middleware: unknown) => typeof middleware === 'function' && OURS in middleware;

/**
 * Puts a middleware before the handler of one of the content manager's GET routes, behind its
 * policies. Called before Strapi mounts its routes. A process has one list of them, whichever Strapi
 * it runs: what was put there for an earlier one goes.
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
    middlewares: [
      ...(route.config?.middlewares ?? []).filter((each) => !isOurs(each)),
      Object.assign(middleware, { [OURS]: true }),
    ],
  };
}
