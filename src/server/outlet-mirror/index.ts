export { isOnOutletHost, readMirrorAddress } from './address';
export { mirrorChangeSchema, MirrorChangeStore, schedulePruning, withCause } from './changes';
export {
  MirrorChecker,
  mirrorCheckResultSchema,
  mirrorHealthSchema,
  scheduleChecks,
  type MirrorCheckResult,
} from './check';
export { outletMirrorSchema } from './contentType';
export {
  importedPageSchema,
  undeclaredCopySchema,
  UndeclaredCopyStore,
  type FoundCopy,
} from './copies';
export { allowMirrorEvents } from './events';
export {
  checkMirrorBeforePublish,
  checkMirrorBeforeSave,
  checkSourcesBeforeSave,
  keepMirrorsApartAfterSave,
  keepPlacesAfterSave,
  logMirrorAfterSave,
  logOutletAfterSave,
  MIRROR_FILL,
  noteSeizureAfterSave,
  OUTLET_FILL,
  placeMirrorBeforeSave,
  tellSeizureAfterCommit,
  unpublishMirrorAfterSave,
} from './hooks';
export { outletKeySchema, OutletKeyStore, type KeyInfo } from './key';
export { outletMoveController, outletMoveRoutes, OutletMoves, outletMoveSchema } from './move';
export { mirrorPanelController, mirrorPanelRoutes } from './panel';
export { registerMirrorPermissions } from './permissions';
export { findMirrorAt, mirrorPlaceSchema } from './place';
export {
  publicMirrors,
  signedListController,
  signedListRoutes,
  storyAddress,
  storyPath,
  usableMirrors,
  type ListedMirror,
  type MirrorList,
  type SignedList,
  type StoredMirror,
} from './signed-list';
export {
  mirrorSourceEntrySchema,
  MirrorSources,
  mirrorSourcesController,
  mirrorSourcesRoutes,
  mirrorSourceStateSchema,
  scheduleSources,
  SOURCE_FORMATS,
  type ReportLine,
  type SourceFormat,
  type SourceReport,
} from './sources';
