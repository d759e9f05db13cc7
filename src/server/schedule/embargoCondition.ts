import type { Core } from '@strapi/strapi';

/** The name of the condition in permissions of the admin panel. */
export const NOT_UNDER_EMBARGO = 'plugin::newsroom.not-under-embargo';

/**
 * Lets an operator keep stories under embargo from some roles of the admin panel: a condition for any
 * permission on articles, such as to read them.
 */
export async function registerEmbargoCondition(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').conditionProvider.register({
    displayName: 'Not under embargo',
    name: 'not-under-embargo',
    plugin: 'newsroom',
    category: 'newsroom',
    handler: () => ({
      $or: [{ embargoedUntil: null }, { embargoedUntil: { $lte: new Date() } }],
    }),
  });
}
