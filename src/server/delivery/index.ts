export { FEED_ACTIONS, feedController, feedRoutes } from './feeds';
export { ROBOTS_ACTIONS, robotsController, robotsRoutes } from './robots';
export { SITEMAP_ACTIONS, sitemapController, sitemapRoutes } from './sitemaps';
export {
  listingSchema,
  listStoryAfterSave,
  placeStoriesAfterSave,
  rebuildListings,
} from './stories';
