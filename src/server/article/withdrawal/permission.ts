import type { Core } from '@strapi/strapi';

/** Lets an editor who may publish a story withdraw it with a reason, and put it back. */
export const WITHDRAW = 'plugin::newsroom.articles.withdraw';

/** Registers the permission, for the roles of the admin panel. */
export const registerWithdrawPermission = (strapi: Core.Strapi): Promise<void> =>
  strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'plugins',
      displayName: 'Withdraw a story (410, 451) and put it back',
      uid: 'articles.withdraw',
      subCategory: 'articles',
      pluginName: 'newsroom',
    },
  ]);
