export { outletMirrorSchema } from './contentType';
export { checkMirrorBeforePublish } from './checkMirrorBeforePublish';
export { checkMirrorBeforeSave } from './checkMirrorBeforeSave';
export { withdrawMirrorAfterSave } from './withdrawMirrorAfterSave';
