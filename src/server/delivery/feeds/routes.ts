import { forReadersOfStories } from '../request';

export const FEED_ACTIONS = ['plugin::newsroom.feed.outlet', 'plugin::newsroom.feed.section'];

const [OUTLET_FEED = '', SECTION_FEED = ''] = FEED_ACTIONS;

export const feedRoutes = [
  {
    method: 'GET' as const,
    path: '/feeds/:file',
    handler: OUTLET_FEED,
    config: forReadersOfStories(OUTLET_FEED),
  },
  {
    method: 'GET' as const,
    path: '/feeds/:outlet/:file',
    handler: SECTION_FEED,
    config: forReadersOfStories(SECTION_FEED),
  },
];
