import type { Core } from '@strapi/strapi';
import { everyMinute } from '../../strapi/everyMinute';

/** Looks every minute for captions whose rights have ended, or are about to. Every node does. */
export function scheduleRights(strapi: Core.Strapi): void {
  everyMinute(strapi, 'newsroom.caption-rights', () =>
    strapi.plugin('newsroom').service('caption-rights').expire(new Date())
  );
}
