import type { Core } from '@strapi/strapi';

/**
 * Lets an operator keep stories under embargo from some roles of the admin panel: a condition for any
 * permission on articles, such as to read them. Its name in roles is `plugin::newsroom.not-under-embargo`.
 */
export async function registerEmbargoCondition(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').conditionProvider.register({
    displayName: 'Not under embargo',
    name: 'not-under-embargo',
    plugin: 'newsroom',
    category: 'newsroom',
    handler: () => {
      const now = new Date();
      return {
        $or: [
          { embargoedUntil: null },
          { embargoedUntil: { $lte: now } },
          // Strapi asks an entry that it has read already, whose moments are texts.
          { embargoedUntil: { $lte: now.toISOString() } },
        ],
      };
    },
  });
}
