import type { Core } from '@strapi/strapi';
import { correctionsController } from './corrections';
import { FeedFormats, feedController } from './feeds';
import { ninjsController } from './ninjs';
import { oEmbedController } from './oembed';
import { robotsController } from './robots';
import { outletController, sectionController } from './sections';
import { sitemapController } from './sitemaps';
import { storyPreviewController } from './story-preview';
import { structuredDataController } from './structured-data';
import { Webhooks } from './webhooks';
import { addBodyPart } from '../text/ownBodyParts';

export const deliveryControllers = {
  corrections: correctionsController,
  feed: feedController,
  ninjs: ninjsController,
  oembed: oEmbedController,
  outlet: outletController,
  robots: robotsController,
  section: sectionController,
  sitemap: sitemapController,
  'story-preview': storyPreviewController,
  'structured-data': structuredDataController,
};

export const deliveryServices = {
  webhooks: ({ strapi }: { strapi: Core.Strapi }) => new Webhooks(strapi),
  /** `strapi.plugin('newsroom').service('feed-formats').add(format)`: formats of the host's own. */
  'feed-formats': () => new FeedFormats(),
  /** `strapi.plugin('newsroom').service('body-parts').add(part)`: components of the host's own in a body. */
  'body-parts': () => ({ add: addBodyPart }),
};

export { CORRECTIONS_ACTIONS, correctionsRoutes } from './corrections';
export { registerDescriptions, withDescriptions } from './descriptions';
export { extendGraphql } from './graphql';
export {
  FEED_ACTIONS,
  feedRoutes,
  type FeedPage,
  type FeedTools,
  type OwnFeedFormat,
} from './feeds';
export {
  bodyHtml,
  blocksHtml,
  correctionsText,
  creditUnder,
  element,
  escapeHtml,
  noPictures,
  opening,
  printable,
  printableThroughout,
  safeLink,
  type Html,
} from './html';
export { noMirrors } from './mirrors';
export { NINJS_ACTIONS, ninjsArticle, ninjsRoutes } from './ninjs';
export { OEMBED_ACTIONS, oEmbedRoutes } from './oembed';
export { followFormerSlug } from './request';
export { ROBOTS_ACTIONS, robotsRoutes } from './robots';
export { SECTION_ACTIONS, sectionRoutes } from './sections';
export { SITEMAP_ACTIONS, sitemapRoutes } from './sitemaps';
export {
  loadOutlets,
  readStories,
  storiesOfRows,
  storyRows,
  withShownCaptions,
  type Caption,
  type Outlets,
  type Picture,
  type PublishedStory,
} from './stories';
export { storyPreviewRoutes } from './story-preview';
export {
  newsArticle,
  scriptSafe,
  STRUCTURED_DATA_ACTIONS,
  structuredDataRoutes,
} from './structured-data';
export type { Webhooks } from './webhooks';
