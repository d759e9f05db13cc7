import type { Core } from '@strapi/strapi';
import { factories } from '@strapi/strapi';
import { articleRoutes, readinessRoutes, storyChangesRoutes, withdrawalRoutes } from './article';
import { importPageRoutes, pastedStoryRoutes } from './archive';
import {
  correctionsRoutes,
  feedRoutes,
  ninjsRoutes,
  oEmbedRoutes,
  robotsRoutes,
  sectionRoutes,
  sitemapRoutes,
  storyPreviewRoutes,
  structuredDataRoutes,
  withDescriptions,
} from './delivery';
import { deskRoutes } from './desk';
import { presenceRoutes, tagVersions, takeUpdatedAt } from './editing';
import { captionReviewRoutes, pictureRoutes } from './image-caption';
import {
  mirrorPanelRoutes,
  signedListRoutes,
  mirrorSourcesRoutes,
  outletMoveRoutes,
} from './outlet-mirror';
import { ARTICLE, IMAGE_CAPTION, PUBLIC_TYPES, type PublicType } from './strapi/uids';
import { cacheRoutes } from './cache';
import {
  answerUnderPluginName,
  coreAnswers,
  declareParameters,
  describeOpenApi,
  refusal,
  refuseBadAddress,
  type RouteAnswers,
} from './http';
import { readingFromOneSnapshot } from './reads';
import { newsroomOptions } from './options';
import { historyRoutes } from './history';
import { scheduleRoutes } from './schedule';
import { editorsSearchRoutes, searchRoutes } from './search';

export interface Route {
  method: string;
  path: string;
  handler?: unknown;
  /** What it does, in a few words, for the OpenAPI description. */
  summary?: string;
  /** What it answers, for the same. */
  answers?: RouteAnswers;
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
    return [...(typeof routes === 'function' ? routes() : routes)].map((route) => ({
      ...route,
      summary: summaryOf(route, type),
      answers: coreAnswers(type, route),
    }));
  });

const DOES: Readonly<Record<string, string>> = {
  GET: 'Get',
  POST: 'Create',
  PUT: 'Change',
  DELETE: 'Delete',
};

/** Of a route that Strapi makes for a type: "List image captions", "Change one image caption". */
function summaryOf({ method, path }: Route, type: PublicType): string {
  const name = type.slice(type.indexOf('.') + 1).replaceAll('-', ' ');
  const isList = method === 'GET' && !path.includes(':');
  return isList ? `List ${name}s` : `${DOES[method]} one ${name}`;
}

const behind = <R extends Route>(middleware: unknown, route: R): R => ({
  ...route,
  config: { ...route.config, middlewares: [middleware, ...(route.config?.middlewares ?? [])] },
});

const refusingBadAddresses = <R extends Route>(route: R): R => behind(refuseBadAddress, route);

/** What a save of another version is answered, by how it said which. */
const STALE: RouteAnswers = {
  409: refusal('The version in data.updatedAt is not the one that stands.', {
    status: 409,
    name: 'ConflictError',
    message: 'This was saved by somebody else meanwhile.',
  }),
  412: refusal('The version in If-Match is not the one that stands.', {
    status: 412,
    name: 'PreconditionFailedError',
    message: 'This was saved by somebody else meanwhile.',
  }),
};

/** Of the types of which a save may say on which version it was made. */
function knowingVersions(route: Route): Route {
  const handler = String(route.handler);
  if (![ARTICLE, IMAGE_CAPTION].some((type) => handler.startsWith(`${type}.`))) return route;
  const tagged = behind(tagVersions, route);
  if (!handler.endsWith('.update')) return tagged;
  return { ...behind(takeUpdatedAt, tagged), answers: { ...route.answers, ...STALE } };
}

/** The content API: `/api/articles` and so on, with the host's prefix if it set one. */
export const contentApi = ({ strapi }: { strapi: Core.Strapi }) => {
  const routes = [
    ...readingFromOneSnapshot<Route>(strapi, [
      ...searchRoutes,
      ...sectionRoutes,
      ...withDescriptions<Route>(strapi, [...articleRoutes, ...coreRoutes()].map(knowingVersions)),
      ...structuredDataRoutes,
      ...ninjsRoutes,
      ...oEmbedRoutes,
      ...feedRoutes,
      ...correctionsRoutes,
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
    ...readinessRoutes,
    ...editorsSearchRoutes,
    ...scheduleRoutes,
    ...historyRoutes,
    ...storyChangesRoutes,
    ...pastedStoryRoutes,
    ...importPageRoutes,
    ...withdrawalRoutes,
    ...presenceRoutes,
    ...deskRoutes,
    ...storyPreviewRoutes,
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
  const taken = applicationRoutes(strapi).find((route) => ours.has(methodAndPath(route)));
  if (!taken) return;
  throw new Error(
    `The API "${taken.api}" of this project already answers ${taken.method} /api${taken.path}. Set the option routePrefix of the newsroom plugin, e.g. newsroom: { config: { routePrefix: '/newsroom' } } in config/plugins.`
  );
}

/** The routes of the application's own APIs, with the prefixes of their routers. */
const applicationRoutes = (strapi: Core.Strapi): Array<Route & { api: string }> =>
  Object.entries(strapi.apis).flatMap(([api, { routes }]) =>
    Object.values(routes as Record<string, { prefix?: string; routes?: Route[] }>).flatMap(
      (router) =>
        (router.routes ?? []).map((route) => ({
          ...route,
          api,
          path: `${router.prefix ?? ''}${route.path}`,
        }))
    )
  );

/** The content API as Strapi made it of `contentApi`, which takes a good part of a start. */
const madeContentApi = (strapi: Core.Strapi) =>
  (strapi.plugin('newsroom').routes as Record<string, { routes: Route[] }>)['content-api'];

/**
 * Whichever way clients name the newsroom's routes, with the plugin or without, they reach them. To be
 * called once Strapi has made its routes.
 */
export function answerEitherName(strapi: Core.Strapi): void {
  answerUnderPluginName(
    strapi,
    madeContentApi(strapi)?.routes.map(({ path }) => path) ?? [],
    applicationRoutes(strapi).map(({ path }) => path)
  );
}

/** In the OpenAPI description that Strapi makes, each route of ours says what it does and answers. */
export const describeContentApi = (strapi: Core.Strapi): void =>
  describeOpenApi(strapi, (described) => {
    const { prefix, routes } = contentApi({ strapi: described });
    return routes.map(({ method, path, summary, answers }) => ({
      method,
      path: `${prefix}${path}`,
      summary,
      answers,
      isKept: method === 'GET' && !path.includes('/restricted/'),
    }));
  });
