export { ninjsArticle } from './article';
export { ninjsController } from './controller';
export { NINJS_ACTIONS, ninjsRoutes } from './routes';
