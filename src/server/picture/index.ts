export type { EmbeddedMetadata } from './embedded';
export { NO_METADATA } from './embedded';
export { pictureFactSchema } from './factContentType';
export { pictureBook, PictureBook, type PictureKnowledge } from './pictureBook';
export { plainText } from './plainText';
export { withOriginal, type StoredFile } from './storedFile';
export { watchUploads, type BeforeChange, type FileChange } from './watchUploads';
