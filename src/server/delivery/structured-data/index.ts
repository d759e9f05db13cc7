export { structuredDataController } from './controller';
export { registerDescriptions, withDescriptions } from './describeArticles';
export { STRUCTURED_DATA_ACTIONS, structuredDataRoutes } from './routes';
