import { followingFormerSlug, forReadersOfStories } from '../request';

export const NINJS_ACTIONS = [
  'plugin::newsroom.ninjs.article',
  'plugin::newsroom.ninjs.outlet',
  'plugin::newsroom.ninjs.section',
];

const [ARTICLE = '', OUTLET = '', SECTION = ''] = NINJS_ACTIONS;

export const ninjsRoutes = [
  {
    method: 'GET' as const,
    path: '/articles/by-slug/:slug/ninjs',
    handler: ARTICLE,
    config: forReadersOfStories(ARTICLE),
  },
  {
    method: 'GET' as const,
    path: '/ninjs/:outlet',
    handler: OUTLET,
    config: {
      ...forReadersOfStories(OUTLET),
      middlewares: [followingFormerSlug({ outlet: 0, isFile: false })],
    },
  },
  {
    method: 'GET' as const,
    path: '/ninjs/:outlet/:section',
    handler: SECTION,
    config: {
      ...forReadersOfStories(SECTION),
      middlewares: [followingFormerSlug({ outlet: 1, section: 0, isFile: false })],
    },
  },
];
