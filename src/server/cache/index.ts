export { expireAt, readUntracked } from './answerContext';
export { cacheController, cacheRoutes } from './controller';
export { ResponseCache } from './responseCache';
export { keysOf } from './nameKeysOfAnswer';
export { SLUGS, dependOn, entryKey, fileKey, keyOfList, listKey } from './surrogateKeys';
