import type { Door } from './door';
import { contentApiDoors } from './rows/contentApi';
import { contentManagerDoors } from './rows/contentManager';
import { graphqlDoors } from './rows/graphql';
import { panelDoors } from './rows/panel';

/** Every question at every door, and what may leave by it. */
export const DOORS: readonly Door[] = [
  ...contentApiDoors,
  ...graphqlDoors,
  ...panelDoors,
  ...contentManagerDoors,
];

/** Beginnings of routes that Strapi has without us and that lead to nothing of ours. */
export const NOT_OURS: readonly string[] = [
  ...['/_health', '/((', '/admin/', '/uploads/', '/graphql'],
  ...['/api/auth/', '/api/connect/', '/api/content-type-builder/', '/api/email', '/api/i18n/'],
  ...['/api/upload', '/api/users'],
  ...['/content-manager/components', '/content-manager/preview/script'],
  ...['/content-manager/single-types/', '/content-type-builder/', '/email', '/i18n/'],
  ...['/upload', '/users-permissions/'],
];
