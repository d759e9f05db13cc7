export { outletMirrorSchema } from './contentType';
export { mirrorAddressSchema } from './addressContentType';
export { isOnOutletHost, readMirrorAddress } from './address';
export {
  inOneLine,
  logMirrorAfterSave,
  logOutletAfterSave,
  MIRROR_FILL,
  mirrorChangeSchema,
  MirrorLog,
  OUTLET_FILL,
  scheduleForgetting,
  withCause,
} from './changes';
export { checkMirrorBeforePublish } from './checkMirrorBeforePublish';
export { checkMirrorBeforeSave } from './checkMirrorBeforeSave';
export { CopyBook, importedPageSchema, undeclaredCopySchema, type FoundCopy } from './copies';
export { mirrorDeskController, mirrorDeskRoutes } from './desk';
export { findMirrorAt } from './findMirrorAt';
export { keepMirrorsApartAfterSave } from './keepMirrorsApartAfterSave';
export { allowMirrorEvents } from './events';
export { keepPlacesAfterSave } from './keepPlacesAfterSave';
export { KeyRing, outletKeySchema, type KeyInfo } from './key';
export {
  mirrorListController,
  mirrorListRoutes,
  publicMirrors,
  storyAddress,
  storyPath,
  usableMirrors,
  type ListedMirror,
  type MirrorList,
  type SignedList,
  type StoredMirror,
} from './list';
export {
  checkListsBeforeSave,
  LIST_FORMATS,
  mirrorListEntrySchema,
  MirrorLists,
  mirrorListsController,
  mirrorListsRoutes,
  mirrorListStateSchema,
  scheduleLists,
  type ListFile,
  type ListFormat,
  type ListReport,
  type ReportLine,
} from './lists';
export {
  canBePrimary,
  outletMoveController,
  outletMoveRoutes,
  OutletMoves,
  outletMoveSchema,
} from './move';
export {
  mirrorHealthSchema,
  mirrorLookSchema,
  Prober,
  scheduleProbe,
  type LookResult,
} from './probe';
export { noteSeizureAfterSave } from './noteSeizureAfterSave';
export { placeMirrorBeforeSave } from './placeMirrorBeforeSave';
export { tellSeizureAfterCommit } from './tellSeizureAfterCommit';
export { withdrawMirrorAfterSave } from './withdrawMirrorAfterSave';
export { MIRROR_PERMISSIONS, registerMirrorPermissions } from './permissions';
