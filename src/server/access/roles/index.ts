export { allowNewLanguages } from './allowNewLanguages';
export { makeReadyRoles } from './makeReadyRoles';
