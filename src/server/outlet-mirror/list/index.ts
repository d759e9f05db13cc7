export { mirrorListController } from './controller';
export { mirrorListRoutes } from './routes';
export { findOutlet, publicMirrors, type ListedOutlet, type StoredMirror } from './readMirrors';
export { footerOf } from './footer';
export { storyAddress, storyPath } from '../../../mirrors/storyAddress';
export { usableMirrors, type MirrorRow } from './usableMirrors';
export type { ListedMirror, MirrorList, PublicKey, SignedList } from '../../../mirrors/mirrorList';
