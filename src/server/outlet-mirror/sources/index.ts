export { mirrorSourceEntrySchema, mirrorSourceStateSchema } from './contentTypes';
export { mirrorSourcesController } from './controller';
export { SOURCE_FORMATS, type SourceFormat } from './formats';
export { MirrorSources } from './mirrorSources';
export { keysIn } from './outletSources';
export type { ReportLine, SourceReport } from './report';
export { mirrorSourcesRoutes } from './routes';
export { scheduleSources } from './scheduleSources';
export { isUnencrypted } from './unencrypted';
