export { holdUntil, readingApart } from './answering';
export { deliveryChangeSchema } from './changeContentType';
export { deliveryController, deliveryRoutes } from './controller';
export { Delivery } from './delivery';
export { keysOf } from './nameKeysOfAnswer';
export { ADDRESSES, dependOn, entryKey, fileKey, keyOfList, listKey } from './surrogateKeys';
