export { asUri } from './asUri';
export { linkHeader } from './linkHeader';
export { apiAddress, apiPath, publicAddress } from './address';
export { localeParameter, numberParameter, refuseUnknown } from './parameters';
