import type { Core } from '@strapi/strapi';
import type { Middleware } from 'koa';

interface Route {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}

/** A route of the admin panel's, as the plugin it belongs to writes it down. */
export interface PluginRoute {
  plugin: string;
  method: string;
  /** E.g. `/collection-types/:model`. */
  path: string;
}

/** Marks our middlewares with the Strapi that they are for, in every copy of this file. */
const OURS = Symbol.for('newsroom.onRoute');

const isOfAnother = (strapi: Core.Strapi, middleware: unknown) =>
  typeof middleware === 'function' &&
  OURS in middleware &&
  middleware[OURS as keyof typeof middleware] !== strapi;

/**
 * Puts a middleware before the handler of a route of Strapi's own plugins, behind its policies and those
 * that were put there before.
 * Called before Strapi mounts its routes. A process has one list of them, whichever Strapi it runs:
 * what was put there for an earlier one goes.
 */
export function onRoute(
  strapi: Core.Strapi,
  { plugin, method, path }: PluginRoute,
  middleware: Middleware
): void {
  const { routes } = strapi.plugin(plugin);
  const all: Route[] = Array.isArray(routes) ? routes : (routes.admin?.routes ?? []);
  const route = all.find((each) => each.method === method && each.path === path);
  if (!route) {
    strapi.log.warn(
      `The plugin ${plugin} of this Strapi has no route ${method} ${path} for the newsroom.`
    );
    return;
  }
  route.config = {
    ...route.config,
    middlewares: [
      ...(route.config?.middlewares ?? []).filter((each) => !isOfAnother(strapi, each)),
      Object.assign(middleware, { [OURS]: strapi }),
    ],
  };
}
