export { mirrorListController } from './controller';
export { mirrorListRoutes } from './routes';
export type { ListedMirror, MirrorList, PublicKey, SignedList } from './mirrorList';
export { publicMirrors, type StoredMirror } from './readMirrors';
export { storyAddress, storyPath } from './storyAddress';
export { usableMirrors } from './usableMirrors';
export type { Signer } from './signList';
