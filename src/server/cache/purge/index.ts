export { PurgeQueue } from './purgeQueue';
export { purgeRequests, type PurgeTarget } from './requests';
