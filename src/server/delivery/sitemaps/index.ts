export { sitemapController } from './controller';
export { SITEMAP_ACTIONS, sitemapRoutes } from './routes';
