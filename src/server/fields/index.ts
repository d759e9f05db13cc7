export { closeDirectionsBeforeSave } from './hooks/closeDirectionsBeforeSave';
export { fieldProblems } from './fieldProblems';
export { checkFieldsBeforeSave } from './hooks/checkFieldsBeforeSave';
export { checkLanguageBeforeSave } from './hooks/checkLanguageBeforeSave';
export { checkReferencesBeforeSave } from './hooks/checkReferencesBeforeSave';
export { nameFilesBeforeSave } from './hooks/nameFilesBeforeSave';
export { requireTextsBeforePublish } from './hooks/requireTextsBeforePublish';
