export type { ListedMirror, MirrorList, PublicKey, SignedList } from '../../../mirrors/mirrorList';
export { storyAddress, storyPath } from '../../../mirrors/storyAddress';
export { signedListController } from './controller';
export { publicMirrors, type StoredMirror } from './readMirrors';
export { signedListRoutes } from './routes';
export { snippetOf } from './snippet';
export { usableMirrors, type ListableMirror } from './usableMirrors';
