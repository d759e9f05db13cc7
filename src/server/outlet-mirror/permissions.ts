import type { Core } from '@strapi/strapi';

/** What roles of the admin panel may be given for the page of mirrors. Nobody else has any of it. */
const MIRROR_PERMISSIONS = {
  /** Sees the page: mirrors of every visibility, what checks found, and the log of changes. */
  read: 'plugin::newsroom.mirrors.read',
  /** Has mirrors checked now. */
  check: 'plugin::newsroom.mirrors.check',
  /** Makes and revokes the keys that sign lists. */
  keys: 'plugin::newsroom.mirrors.keys',
  /** Makes a mirror the outlet's address, and takes that back. */
  move: 'plugin::newsroom.mirrors.move',
  /** Sees the sources that mirrors come from, and decides what they may change. */
  sources: 'plugin::newsroom.mirrors.sources',
} as const;

export type MirrorPermission = keyof typeof MIRROR_PERMISSIONS;

const NAMES: Readonly<Record<MirrorPermission, string>> = {
  read: 'See the page of mirrors, restricted and internal ones too',
  check: 'Check mirrors now',
  keys: 'Make and revoke the keys that sign lists',
  move: 'Make a mirror the primary address, and undo it',
  sources: 'Read the sources that mirrors come from, and decide their changes',
};

/** Registers the permissions, for the roles of the admin panel. */
export const registerMirrorPermissions = (strapi: Core.Strapi): Promise<void> =>
  strapi.service('admin::permission').actionProvider.registerMany(
    (Object.keys(NAMES) as MirrorPermission[]).map((name) => ({
      section: 'plugins',
      displayName: NAMES[name],
      uid: `mirrors.${name}`,
      subCategory: 'mirrors',
      pluginName: 'newsroom',
    }))
  );

/**
 * The configuration of a route of the admin panel that only editors with these permissions may call;
 * others get 401 or 403.
 *
 * @param permissions all of which are needed
 */
export const onlyWith = (...permissions: MirrorPermission[]) => ({
  policies: [
    'admin::isAuthenticatedAdmin',
    {
      name: 'admin::hasPermissions',
      config: { actions: permissions.map((name) => MIRROR_PERMISSIONS[name]) },
    },
  ],
});
