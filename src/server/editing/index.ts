import { openFormSchema, presenceController } from './presence';

export const editingContentTypes = { 'open-form': { schema: openFormSchema } };
export const editingControllers = { presence: presenceController };

export { lastSaveOf } from './lastSave';
export { staleSave } from './staleSave';
export { OpenFormStore, presenceRoutes } from './presence';
export { tagVersions } from './tagVersions';
export { takeUpdatedAt } from './takeUpdatedAt';
export { nameEditorBeforeSave } from './hooks/nameEditorBeforeSave';
export { refuseStaleBeforeSave } from './hooks/refuseStaleBeforeSave';
