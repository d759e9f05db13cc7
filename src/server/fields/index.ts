export { checkFieldsBeforeSave } from './hooks/checkFieldsBeforeSave';
export { checkLanguageBeforeSave } from './hooks/checkLanguageBeforeSave';
export { checkReferencesBeforeSave } from './hooks/checkReferencesBeforeSave';
export { requireTextsBeforePublish } from './hooks/requireTextsBeforePublish';
