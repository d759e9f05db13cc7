export { guardDrafts } from './guardDrafts';
export { hideMachineTypesFromGraphql, hidePrivateFieldsFromSearch } from './hidePrivateFields';
export { grantPublicRead } from './publicRead';
