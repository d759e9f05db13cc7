export { expireAt, readUntracked } from './answerContext';
export { cacheController, cacheRoutes } from './controller';
export { ResponseCache } from './responseCache';
export { keysOf } from './nameKeysOfAnswer';
export { LARGE } from './outgoingHeaders';
export {
  EVERYTHING,
  SLUGS,
  dependOn,
  entryKey,
  fileKey,
  keyOfList,
  listKey,
  type SurrogateKey,
} from './surrogateKeys';
