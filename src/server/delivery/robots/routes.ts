import { forReadersOfOutlets } from '../request';

export const ROBOTS_ACTIONS = ['plugin::newsroom.robots.txt', 'plugin::newsroom.robots.terms'];

const [ROBOTS_TXT = '', TERMS = ''] = ROBOTS_ACTIONS;

export const robotsRoutes = [
  {
    method: 'GET' as const,
    path: '/robots/:file',
    handler: ROBOTS_TXT,
    config: forReadersOfOutlets(ROBOTS_TXT),
  },
  {
    method: 'GET' as const,
    path: '/robots/:outlet/:file',
    handler: TERMS,
    config: forReadersOfOutlets(TERMS),
  },
];
