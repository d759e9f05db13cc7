export { keepFilesPrivate } from './files';
export { guardDrafts } from './guardDrafts';
export { guardEntries } from './guardEntries';
export { guardMirrors } from './guardMirrors';
export { guardUsesOfFiles } from './guardUsesOfFiles';
export { guardValues } from './guardValues';
export { hideMachineTypesFromGraphql, hidePrivateFieldsFromSearch } from './hidePrivateFields';
export { grantPublicRead } from './publicRead';
export { allowNewLanguages, makeReadyRoles } from './roles';
