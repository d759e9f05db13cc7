export { importedPageSchema, undeclaredCopySchema } from './contentTypes';
export { UndeclaredCopyStore, type FoundCopy } from './undeclaredCopyStore';
