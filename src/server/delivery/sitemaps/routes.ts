import { z } from 'zod';
import { followingFormerSlug, forReadersOfStories } from '../request';

const INDEX = 'plugin::newsroom.sitemap.index';
const PART = 'plugin::newsroom.sitemap.part';

export const SITEMAP_ACTIONS = [INDEX, PART];

export const sitemapRoutes = [
  {
    method: 'GET' as const,
    path: '/sitemaps/:file',
    handler: INDEX,
    summary: 'Get the index of the sitemaps of an outlet',
    response: z.string(),
    config: {
      ...forReadersOfStories(INDEX),
      parameters: [],
      middlewares: [followingFormerSlug({ outlet: 0, isFile: true })],
    },
  },
  {
    method: 'GET' as const,
    path: '/sitemaps/:outlet/:file',
    handler: PART,
    summary: 'Get one sitemap of an outlet: a month, a part of it, or the news',
    response: z.string(),
    config: {
      ...forReadersOfStories(PART),
      parameters: [],
      middlewares: [followingFormerSlug({ outlet: 1, isFile: true })],
    },
  },
];
