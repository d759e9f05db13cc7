export { FEED_ACTIONS, feedController, feedRoutes } from './feeds';
export { NINJS_ACTIONS, ninjsController, ninjsRoutes } from './ninjs';
export { followFormerSlug, followingFormerSlug } from './request';
export { OEMBED_ACTIONS, oEmbedController, oEmbedRoutes } from './oembed';
export { ROBOTS_ACTIONS, robotsController, robotsRoutes } from './robots';
export { SITEMAP_ACTIONS, sitemapController, sitemapRoutes } from './sitemaps';
export {
  completeListings,
  listingSchema,
  listStoryAfterSave,
  placeStoriesAfterSave,
  rebuildListings,
} from './stories';
export { deliveryChangeSchema } from './changeContentType';
export { deliveryController, deliveryRoutes } from './controller';
export { Delivery } from './delivery';
export { keysOf } from './nameKeysOfAnswer';
export { defaultDeliveryOptions, deliverySchema } from './options';
export {
  ADDRESSES,
  dependOn,
  entryKey,
  fileKey,
  listKey,
  surrogateKeysOf,
  type SurrogateKey,
} from './surrogateKeys';
export { linkHeader } from './links';
export { atOneMoment, FastReads, readingAtOneMoment } from './reads';
export {
  registerDescriptions,
  STRUCTURED_DATA_ACTIONS,
  structuredDataController,
  structuredDataRoutes,
  withDescriptions,
} from './structured-data';
