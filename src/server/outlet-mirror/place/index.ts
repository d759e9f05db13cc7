export { mirrorPlaceSchema } from './contentType';
export { findMirrorAt } from './findMirrorAt';
export { MirrorPlaceStore, placeOf, type MirrorPlace } from './mirrorPlaceStore';
export { takenPlace } from './takenPlace';
