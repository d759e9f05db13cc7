import type { Core } from '@strapi/strapi';
import {
  CORRECTIONS_ACTIONS,
  FEED_ACTIONS,
  NINJS_ACTIONS,
  OEMBED_ACTIONS,
  ROBOTS_ACTIONS,
  SECTION_ACTIONS,
  SITEMAP_ACTIONS,
  STRUCTURED_DATA_ACTIONS,
} from '../delivery';
import { SEARCH_ACTIONS } from '../search';
import { ARTICLE, PUBLIC_TYPES } from '../strapi/uids';

const PERMISSION = 'plugin::users-permissions.permission';
const ROLE = 'plugin::users-permissions.role';

/** What the public role may do when the option publicRead is on: read what is published. */
const PUBLIC_ACTIONS = [
  ...PUBLIC_TYPES.flatMap((type) => [`${type}.find`, `${type}.findOne`]),
  `${ARTICLE}.bySlug`,
  ...SECTION_ACTIONS,
  ...FEED_ACTIONS,
  ...CORRECTIONS_ACTIONS,
  ...SITEMAP_ACTIONS,
  ...ROBOTS_ACTIONS,
  ...STRUCTURED_DATA_ACTIONS,
  ...NINJS_ACTIONS,
  ...OEMBED_ACTIONS,
  ...SEARCH_ACTIONS,
  'plugin::newsroom.signed-list.find',
];

/** Lets everybody read what is published, without touching what else the role may do. */
export async function grantPublicRead(strapi: Core.Strapi): Promise<void> {
  if (!strapi.plugin('users-permissions')) {
    strapi.log.warn(
      'The newsroom option publicRead has no effect: the users-permissions plugin is not installed.'
    );
    return;
  }
  // On the first start the roles may not be there yet: plugins start in the order the host lists them.
  await strapi.plugin('users-permissions').service('users-permissions').initialize();
  const role = await strapi.db.query(ROLE).findOne({ where: { type: 'public' } });
  if (!role) {
    strapi.log.warn('The newsroom option publicRead has no effect: the public role was deleted.');
    return;
  }
  for (const action of PUBLIC_ACTIONS) {
    const granted = await strapi.db.query(PERMISSION).count({ where: { action, role: role.id } });
    if (granted === 0)
      await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
  }
}
