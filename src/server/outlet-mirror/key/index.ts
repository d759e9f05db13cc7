export { outletKeySchema } from './keyContentType';
export { KeyRing, SigningError, type KeyInfo, type Keys, type SigningProblem } from './keyRing';
