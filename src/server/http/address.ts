import type { Core } from '@strapi/strapi';
import { withoutEndSlashes } from '../text/ends';

/** Where this Strapi is in the world, by its own configuration and never by what a request says. */
export const publicAddress = (strapi: Core.Strapi): string =>
  String(strapi.config.get('server.absoluteUrl'));

/** What stands before the newsroom's routes: `/api`, with the option routePrefix. */
export const apiPath = (strapi: Core.Strapi): string =>
  `${strapi.config.get('api.rest.prefix', '/api')}${strapi.config.get('plugin::newsroom.routePrefix')}`;

/**
 * Where the content API is for the world: `https://cms.example.com/api`, with the newsroom's prefix.
 * From the configuration alone: what a request says of its host may be anybody's.
 */
export const apiAddress = (strapi: Core.Strapi): string =>
  `${withoutEndSlashes(publicAddress(strapi))}${apiPath(strapi)}`;
