import type { Core } from '@strapi/strapi';
import { mirrorChangeSchema, MirrorChangeStore } from './changes';
import { MirrorChecker, mirrorCheckResultSchema, mirrorHealthSchema } from './check';
import { outletMirrorSchema } from './contentType';
import { importedPageSchema, undeclaredCopySchema } from './copies';
import { outletKeySchema, OutletKeyStore } from './key';
import { outletMoveController, OutletMoves, outletMoveSchema } from './move';
import { mirrorPanelController } from './panel';
import { mirrorPlaceSchema } from './place';
import { signedListController } from './signed-list';
import {
  mirrorSourceEntrySchema,
  MirrorSources,
  mirrorSourcesController,
  mirrorSourceStateSchema,
} from './sources';

type Boot = { strapi: Core.Strapi };

export const mirrorContentTypes = {
  'outlet-mirror': { schema: outletMirrorSchema },
  'mirror-place': { schema: mirrorPlaceSchema },
  'mirror-health': { schema: mirrorHealthSchema },
  'mirror-check-result': { schema: mirrorCheckResultSchema },
  'mirror-change': { schema: mirrorChangeSchema },
  'mirror-source-state': { schema: mirrorSourceStateSchema },
  'mirror-source-entry': { schema: mirrorSourceEntrySchema },
  'outlet-key': { schema: outletKeySchema },
  'outlet-move': { schema: outletMoveSchema },
  'undeclared-copy': { schema: undeclaredCopySchema },
  'imported-page': { schema: importedPageSchema },
};

export const mirrorControllers = {
  'mirror-panel': mirrorPanelController,
  'mirror-sources': mirrorSourcesController,
  'outlet-move': outletMoveController,
  'signed-list': signedListController,
};

export const mirrorServices = {
  'mirror-check': ({ strapi }: Boot) => new MirrorChecker(strapi),
  /** The log of changes; `withCause` puts a program's writes down to it. */
  'mirror-changes': ({ strapi }: Boot) => new MirrorChangeStore(strapi),
  /** The sources that mirrors come from. */
  'mirror-sources': ({ strapi }: Boot) => new MirrorSources(strapi),
  /** Rotation and revocation of the keys that sign lists of mirrors. */
  'outlet-keys': ({ strapi }: Boot) => new OutletKeyStore(strapi),
  /** `moveTo` and `undo`: a mirror becomes an outlet's address. */
  'outlet-moves': ({ strapi }: Boot) => new OutletMoves(strapi),
};

export { isOnOutletHost, readMirrorAddress } from './address';
export { type MirrorChangeStore, schedulePruning, withCause } from './changes';
export { type MirrorChecker, scheduleChecks, type MirrorCheckResult } from './check';
export { UndeclaredCopyStore, type FoundCopy } from './copies';
export { allowMirrorEvents } from './events';
export {
  checkMirrorBeforePublish,
  checkMirrorBeforeSave,
  checkSourcesBeforeSave,
  endMirrorWithDayBeforeSave,
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
export type { KeyInfo } from './key';
export { outletMoveRoutes } from './move';
export { mirrorPanelRoutes } from './panel';
export { registerMirrorPermissions } from './permissions';
export { findMirrorAt } from './place';
export { storySites } from './storySites';
export {
  publicMirrors,
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
  type MirrorSources,
  mirrorSourcesRoutes,
  scheduleSources,
  SOURCE_FORMATS,
  type ReportLine,
  type SourceFormat,
  type SourceReport,
} from './sources';
