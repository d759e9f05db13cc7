export { outletKeySchema } from './contentType';
export type { Signer } from './keyPair';
export { OutletKeyStore, SigningError, type KeyInfo, type SigningKeys } from './outletKeyStore';
