import { followingFormerSlug, forReadersOfOutlets } from '../request';

const ROBOTS_TXT = 'plugin::newsroom.robots.txt';
const TERMS = 'plugin::newsroom.robots.terms';

export const ROBOTS_ACTIONS = [ROBOTS_TXT, TERMS];

export const robotsRoutes = [
  {
    method: 'GET' as const,
    path: '/robots/:file',
    handler: ROBOTS_TXT,
    config: {
      ...forReadersOfOutlets(ROBOTS_TXT),
      parameters: [],
      middlewares: [followingFormerSlug({ outlet: 0, isFile: true })],
    },
  },
  {
    method: 'GET' as const,
    path: '/robots/:outlet/:file',
    handler: TERMS,
    config: {
      ...forReadersOfOutlets(TERMS),
      parameters: [],
      middlewares: [followingFormerSlug({ outlet: 1, isFile: true })],
    },
  },
];
