export { feedController } from './controller';
export { FEED_ACTIONS, feedRoutes } from './routes';
export type { FeedPage } from './feedPage';
export { loadFeedPage, type FeedRequest } from './loadFeedPage';
export { FEED_PARAMETERS, readFeedRequest } from './readFeedRequest';
export { storySummary } from './summary';
export { withoutPadding } from './withoutPadding';
