import { correctionsController } from './corrections';
import { feedController } from './feeds';
import { ninjsController } from './ninjs';
import { oEmbedController } from './oembed';
import { robotsController } from './robots';
import { sitemapController } from './sitemaps';
import { storyPreviewController } from './story-preview';
import { structuredDataController } from './structured-data';

export const deliveryControllers = {
  corrections: correctionsController,
  feed: feedController,
  ninjs: ninjsController,
  oembed: oEmbedController,
  robots: robotsController,
  sitemap: sitemapController,
  'story-preview': storyPreviewController,
  'structured-data': structuredDataController,
};

export { CORRECTIONS_ACTIONS, correctionsRoutes } from './corrections';
export { registerDescriptions, withDescriptions } from './descriptions';
export { FEED_ACTIONS, feedRoutes } from './feeds';
export { NINJS_ACTIONS, ninjsRoutes } from './ninjs';
export { OEMBED_ACTIONS, oEmbedRoutes } from './oembed';
export { followFormerSlug } from './request';
export { ROBOTS_ACTIONS, robotsRoutes } from './robots';
export { SITEMAP_ACTIONS, sitemapRoutes } from './sitemaps';
export { storyPreviewRoutes } from './story-preview';
export { STRUCTURED_DATA_ACTIONS, structuredDataRoutes } from './structured-data';
