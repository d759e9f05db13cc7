export { FEED_ACTIONS, feedController, feedRoutes } from './feeds';
export { NINJS_ACTIONS, ninjsController, ninjsRoutes } from './ninjs';
export { followFormerSlug } from './request';
export { OEMBED_ACTIONS, oEmbedController, oEmbedRoutes } from './oembed';
export { ROBOTS_ACTIONS, robotsController, robotsRoutes } from './robots';
export { SITEMAP_ACTIONS, sitemapController, sitemapRoutes } from './sitemaps';
export {
  registerDescriptions,
  STRUCTURED_DATA_ACTIONS,
  structuredDataController,
  structuredDataRoutes,
  withDescriptions,
} from './structured-data';
