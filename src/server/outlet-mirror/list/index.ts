export { mirrorListController } from './controller';
export { mirrorListRoutes } from './routes';
export type { ListedMirror, MirrorList, PublicKey, SignedList } from './mirrorList';
export type { Signer } from './signList';
