export { checkListsBeforeSave } from './checkListsBeforeSave';
export { mirrorListEntrySchema, mirrorListStateSchema } from './contentTypes';
export { mirrorListsController } from './controller';
export { LIST_FORMATS, type ListFormat } from './formats';
export { MirrorLists, type ListFile } from './mirrorLists';
export type { ListReport, ReportLine } from './report';
export { mirrorListsRoutes } from './routes';
export { scheduleLists } from './scheduleLists';
