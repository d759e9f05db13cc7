export { authorName } from './author';
export { currentCause, isLoggedAsOne, loggedAsOne, withCause } from './cause';
export { mirrorChangeSchema } from './contentType';
export { differences, MIRROR_FIELDS, OUTLET_FIELDS, type FieldChange } from './differences';
export { MirrorChangeStore, type NewMirrorChange } from './mirrorChangeStore';
export { schedulePruning } from './schedulePruning';
