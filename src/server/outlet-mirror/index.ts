export { outletMirrorSchema } from './contentType';
export { mirrorAddressSchema } from './addressContentType';
export { isOnOutletHost, readMirrorAddress } from './address';
export { checkMirrorBeforePublish } from './checkMirrorBeforePublish';
export { checkMirrorBeforeSave } from './checkMirrorBeforeSave';
export {
  MIRROR_PERMISSIONS,
  mirrorDeskController,
  mirrorDeskRoutes,
  onlyWith,
  registerMirrorPermissions,
  type MirrorPermission,
} from './desk';
export { findMirrorAt } from './findMirrorAt';
export { keepMirrorsApartAfterSave } from './keepMirrorsApartAfterSave';
export { keepPlacesAfterSave } from './keepPlacesAfterSave';
export { KeyRing, outletKeySchema, type KeyInfo } from './key';
export { mirrorListController, mirrorListRoutes, type MirrorList, type SignedList } from './list';
export {
  mirrorHealthSchema,
  mirrorLookSchema,
  Prober,
  scheduleProbe,
  type LookResult,
} from './probe';
export { placeMirrorBeforeSave } from './placeMirrorBeforeSave';
export { withdrawMirrorAfterSave } from './withdrawMirrorAfterSave';
