export { importedPageSchema, undeclaredCopySchema } from './contentTypes';
export { CopyBook, type FoundCopy } from './copyBook';
