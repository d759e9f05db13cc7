export { mirrorDeskController } from './controller';
export {
  MIRROR_PERMISSIONS,
  onlyWith,
  registerMirrorPermissions,
  type MirrorPermission,
} from './permissions';
export { mirrorDeskRoutes } from './routes';
