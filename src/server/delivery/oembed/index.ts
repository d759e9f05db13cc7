export { oEmbedController } from './controller';
export { OEMBED_ACTIONS, oEmbedRoutes } from './routes';
