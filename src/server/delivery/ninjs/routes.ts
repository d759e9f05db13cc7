import { z } from 'zod';
import { FEED_PARAMETERS } from '../feeds';
import { followingFormerSlug, forReadersOfStories } from '../request';
import { STORY_PARAMETERS } from '../storyAt';

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
    summary: 'Get a story as IPTC ninjs',
    response: z.looseObject({}),
    config: { ...forReadersOfStories(ARTICLE), parameters: STORY_PARAMETERS },
  },
  {
    method: 'GET' as const,
    path: '/ninjs/:outlet',
    handler: OUTLET,
    summary: 'List the newest stories of an outlet as IPTC ninjs',
    response: z.looseObject({}),
    config: {
      ...forReadersOfStories(OUTLET),
      parameters: FEED_PARAMETERS,
      middlewares: [followingFormerSlug({ outlet: 0, isFile: false })],
    },
  },
  {
    method: 'GET' as const,
    path: '/ninjs/:outlet/:section',
    handler: SECTION,
    summary: 'List the newest stories of a section as IPTC ninjs',
    response: z.looseObject({}),
    config: {
      ...forReadersOfStories(SECTION),
      parameters: FEED_PARAMETERS,
      middlewares: [followingFormerSlug({ outlet: 1, section: 0, isFile: false })],
    },
  },
];
