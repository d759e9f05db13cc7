export { PurgeQueue } from './purgeQueue';
