import { followingFormerSlug, forReadersOfStories } from '../request';
import { FEED_PARAMETERS } from './readFeedRequest';

const OUTLET_FEED = 'plugin::newsroom.feed.outlet';
const SECTION_FEED = 'plugin::newsroom.feed.section';

export const FEED_ACTIONS = [OUTLET_FEED, SECTION_FEED];

export const feedRoutes = [
  {
    method: 'GET' as const,
    path: '/feeds/:file',
    handler: OUTLET_FEED,
    config: {
      ...forReadersOfStories(OUTLET_FEED),
      parameters: FEED_PARAMETERS,
      middlewares: [followingFormerSlug({ outlet: 0, isFile: true })],
    },
  },
  {
    method: 'GET' as const,
    path: '/feeds/:outlet/:file',
    handler: SECTION_FEED,
    config: {
      ...forReadersOfStories(SECTION_FEED),
      parameters: FEED_PARAMETERS,
      middlewares: [followingFormerSlug({ outlet: 1, section: 0, isFile: true })],
    },
  },
];
