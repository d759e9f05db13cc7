export { checkFieldsBeforeSave } from './checkFieldsBeforeSave';
export { checkLanguageBeforeSave } from './checkLanguageBeforeSave';
export { checkReferencesBeforeSave } from './checkReferencesBeforeSave';
export { requireTextsBeforePublish } from './requireTextsBeforePublish';
