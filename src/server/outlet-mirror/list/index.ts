export { mirrorListController } from './controller';
export { footerOf } from './footer';
export type { ListedMirror, MirrorList, PublicKey, SignedList } from './mirrorList';
export { publicMirrors, type ListedOutlet, type StoredMirror } from './readMirrors';
export { mirrorListRoutes } from './routes';
export type { Signer } from './signList';
export { storyAddress, storyPath } from './storyAddress';
export { usableMirrors, type MirrorRow } from './usableMirrors';
