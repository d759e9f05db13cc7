import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import { apiPath } from './address';

/** What Strapi puts before the routes of a plugin, and clients expect that are told which one a type is of. */
const PLUGIN_NAME = '/newsroom';

const firstStep = (path: string): string => /^\/[^/?]*/.exec(path)?.[0] ?? '';

/**
 * Lets `/api/newsroom/articles` be asked for `/api/articles`, as gatsby-source-strapi and the option
 * `plugin` of @strapi/client do. The request is read as the other one before the cache and Strapi see it:
 * there is one route, one permission and one answer in memory.
 *
 * @param paths of the newsroom's routes, below the option routePrefix
 * @param taken paths of the application's own routes, which go on answering
 */
export function answerUnderPluginName(
  strapi: Core.Strapi,
  paths: readonly string[],
  taken: readonly string[]
): void {
  const here = apiPath(strapi);
  const there = `${strapi.config.get('api.rest.prefix', '/api')}${PLUGIN_NAME}`;
  if (here === there) return;
  const theirs = new Set(
    taken
      .filter((path) => path.startsWith(`${PLUGIN_NAME}/`))
      .map((path) => firstStep(path.slice(PLUGIN_NAME.length)))
  );
  const ours = new Set(paths.map(firstStep).filter((step) => !theirs.has(step)));
  strapi.server.httpServer.prependListener('request', (request: IncomingMessage) => {
    const { url = '' } = request;
    if (!url.startsWith(`${there}/`)) return;
    const below = url.slice(there.length);
    if (ours.has(firstStep(below))) request.url = `${here}${below}`;
  });
}
