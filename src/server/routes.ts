import type { Core } from '@strapi/strapi';
import { factories } from '@strapi/strapi';
import { articleRoutes, withdrawalRoutes } from './article';
import {
  feedRoutes,
  ninjsRoutes,
  oEmbedRoutes,
  robotsRoutes,
  sitemapRoutes,
  structuredDataRoutes,
  withDescriptions,
} from './delivery';
import { captionReviewRoutes, pictureRoutes } from './image-caption';
import {
  mirrorPanelRoutes,
  signedListRoutes,
  mirrorSourcesRoutes,
  outletMoveRoutes,
} from './outlet-mirror';
import { PUBLIC_TYPES } from './strapi/uids';
import { cacheRoutes } from './cache';
import { declareParameters, refuseBadAddress } from './http';
import { readingFromOneSnapshot } from './reads';
import { newsroomOptions } from './options';

export interface Route {
  method: string;
  path: string;
  handler?: unknown;
  config?: {
    auth?: object;
    middlewares?: unknown[];
    /** The query parameters that it looks at; others are ignored. Strapi's own routes say none. */
    parameters?: readonly string[];
  };
}

/** What a route answers to, whatever it calls its parameters. */
const methodAndPath = ({ method, path }: Route) =>
  `${method.toUpperCase()} ${path.replace(/:[^/]+/g, ':')}`;

/** Strapi's five REST routes of each type. */
const coreRoutes = () =>
  PUBLIC_TYPES.flatMap((type) => {
    const { routes } = factories.createCoreRouter(type);
    return [...(typeof routes === 'function' ? routes() : routes)];
  });

const refusingBadAddresses = <R extends Route>(route: R): R => ({
  ...route,
  config: {
    ...route.config,
    middlewares: [refuseBadAddress, ...(route.config?.middlewares ?? [])],
  },
});

/** The content API: `/api/articles` and so on, with the host's prefix if it set one. */
export const contentApi = ({ strapi }: { strapi: Core.Strapi }) => {
  const routes = [
    ...readingFromOneSnapshot<Route>(strapi, [
      ...withDescriptions<Route>(strapi, [...articleRoutes, ...coreRoutes()]),
      ...structuredDataRoutes,
      ...ninjsRoutes,
      ...oEmbedRoutes,
      ...feedRoutes,
    ]),
    ...sitemapRoutes,
    ...robotsRoutes,
    ...signedListRoutes,
  ].map((route) => declareParameters(refusingBadAddresses(route)));
  const prefix = newsroomOptions(strapi).routePrefix;
  refuseTakenRoutes(strapi, routes, prefix);
  return { type: 'content-api' as const, prefix, routes };
};

/** What the admin panel asks beyond Strapi's own: `/newsroom/…`, for signed-in editors. */
export const adminApi = {
  type: 'admin' as const,
  routes: [
    ...captionReviewRoutes,
    ...pictureRoutes,
    ...withdrawalRoutes,
    ...mirrorPanelRoutes,
    ...mirrorSourcesRoutes,
    ...outletMoveRoutes,
    ...cacheRoutes,
  ],
};

/**
 * Koa would let the first of two equal routes answer, and nobody would know which.
 *
 * @throws Error that names the API in the way and the option that moves the newsroom's
 */
function refuseTakenRoutes(strapi: Core.Strapi, routes: Route[], prefix: string): void {
  const ours = new Set(
    routes.map((route) => methodAndPath({ ...route, path: `${prefix}${route.path}` }))
  );
  for (const [api, { routes: routers }] of Object.entries(strapi.apis)) {
    for (const router of Object.values(
      routers as Record<string, { prefix?: string; routes?: Route[] }>
    )) {
      const taken = (router.routes ?? []).find((route) =>
        ours.has(methodAndPath({ ...route, path: `${router.prefix ?? ''}${route.path}` }))
      );
      if (!taken) continue;
      throw new Error(
        `The API "${api}" of this project already answers ${taken.method} /api${taken.path}. Set the option routePrefix of the newsroom plugin, e.g. newsroom: { config: { routePrefix: '/newsroom' } } in config/plugins.`
      );
    }
  }
}
