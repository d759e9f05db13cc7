export { FEED_TYPES } from './answers';
export { FeedFormats, type FeedTools, type OwnFeedFormat } from './feedFormats';
export { feedController } from './controller';
export { FEED_ACTIONS, feedRoutes } from './routes';
export type { FeedPage } from './feedPage';
export { loadFeedPage, type FeedRequest } from './loadFeedPage';
export { FEED_PARAMETERS, FEED_QUERY, readFeedRequest } from './readFeedRequest';
export { storySummary } from './summary';
export { withoutPadding } from './withoutPadding';
