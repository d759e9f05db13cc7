import { forReadersOfStories } from '../request';

export const SITEMAP_ACTIONS = ['plugin::newsroom.sitemap.index', 'plugin::newsroom.sitemap.part'];

const [INDEX = '', PART = ''] = SITEMAP_ACTIONS;

export const sitemapRoutes = [
  {
    method: 'GET' as const,
    path: '/sitemaps/:file',
    handler: INDEX,
    config: forReadersOfStories(INDEX),
  },
  {
    method: 'GET' as const,
    path: '/sitemaps/:outlet/:file',
    handler: PART,
    config: forReadersOfStories(PART),
  },
];
