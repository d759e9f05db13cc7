export { COPIES_OF_THE_SITE, isMirrorKind, type MirrorKind } from '../../../mirrors/kinds';
export { isOnOutletHost } from './ownAddress';
export { readMirrorAddress } from './readMirrorAddress';
