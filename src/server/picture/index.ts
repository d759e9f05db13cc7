export type { EmbeddedMetadata } from './embedded';
export { NO_METADATA } from './embedded';
export { pictureFactSchema } from './factContentType';
export { measureUploads } from './measureUploads';
export { turnUploads } from './turnUploads';
export {
  pictureFacts,
  PictureFactStore,
  type KnownPicture,
  type PictureKnowledge,
} from './pictureFactStore';
export { isForPreviews } from './preview';
export { versionedUrl } from './versionedUrl';
export { withOriginal, type StoredFile } from './storedFile';
export { watchUploads, type BeforeChange, type FileChange } from './watchUploads';
