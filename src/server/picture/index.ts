export type { EmbeddedMetadata } from './embedded';
export { NO_METADATA } from './embedded';
export { pictureFactSchema } from './factContentType';
export { pictureFacts, PictureFactStore, type PictureKnowledge } from './pictureFactStore';
export { measureUploads } from './measureUploads';
export { turnUploads } from './turnUploads';
export { withOriginal, type StoredFile } from './storedFile';
export { watchUploads, type BeforeChange, type FileChange } from './watchUploads';
