export { feedController } from './controller';
export { FEED_ACTIONS, feedRoutes } from './routes';
