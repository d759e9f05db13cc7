export { META_TAGS, NEWS_ARTICLE } from './answers';
export { structuredDataController } from './controller';
export { newsArticle } from './newsArticle';
export { openGraph } from './openGraph';
export { STRUCTURED_DATA_ACTIONS, structuredDataRoutes } from './routes';
export { scriptSafe } from './scriptSafe';
