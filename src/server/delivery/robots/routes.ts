import { z } from 'zod';
import { followingFormerSlug, forReadersOfOutlets } from '../request';

const ROBOTS_TXT = 'plugin::newsroom.robots.txt';
const TERMS = 'plugin::newsroom.robots.terms';

export const ROBOTS_ACTIONS = [ROBOTS_TXT, TERMS];

export const robotsRoutes = [
  {
    method: 'GET' as const,
    path: '/robots/:file',
    handler: ROBOTS_TXT,
    summary: 'Get the robots.txt of an outlet',
    response: z.string(),
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
    summary: 'Get the terms of use of an outlet for crawlers, as tdmrep.json or rsl.xml',
    response: z.union([z.array(z.looseObject({})), z.string()]),
    config: {
      ...forReadersOfOutlets(TERMS),
      parameters: [],
      middlewares: [followingFormerSlug({ outlet: 1, isFile: true })],
    },
  },
];
