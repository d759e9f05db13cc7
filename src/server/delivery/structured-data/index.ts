export { structuredDataController } from './controller';
export { newsArticle } from './newsArticle';
export { openGraph } from './openGraph';
export { STRUCTURED_DATA_ACTIONS, structuredDataRoutes } from './routes';
