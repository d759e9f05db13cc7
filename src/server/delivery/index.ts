export { deliveryChangeSchema } from './changeContentType';
export { deliveryController, deliveryRoutes } from './controller';
export { Delivery } from './delivery';
export { keysOf } from './nameKeysOfAnswer';
export { defaultDeliveryOptions, deliverySchema } from './options';
export {
  ADDRESSES,
  dependOn,
  entryKey,
  fileKey,
  listKey,
  surrogateKeysOf,
  type SurrogateKey,
} from './surrogateKeys';
export { FastReads } from './reads';
