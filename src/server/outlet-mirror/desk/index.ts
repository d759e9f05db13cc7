export {
  MIRROR_PERMISSIONS,
  onlyWith,
  registerMirrorPermissions,
  type MirrorPermission,
} from './permissions';
