import type { Core } from '@strapi/strapi';
import { expireRights } from './expireRights';

export { scheduleRights } from './scheduleRights';

/** `strapi.plugin('newsroom').service('caption-rights')` */
export const captionRightsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** See {@link expireRights}. */
  expire: (now: Date) => expireRights(strapi, now),
});
