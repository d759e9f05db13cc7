import type { StrapiApp } from '@strapi/strapi/admin';
import { NoLanguageNotice } from './NoLanguageNotice';

/** What the lists say to editors whose roles let them read nothing. */
export function bootstrapAccess(app: Pick<StrapiApp, 'getPlugin'>): void {
  app.getPlugin('content-manager').injectComponent('listView', 'actions', {
    name: 'newsroom-no-language',
    Component: NoLanguageNotice,
  });
}
export { useReadsNoLanguage } from './useReadsNoLanguage';
