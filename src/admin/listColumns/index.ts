import type { StrapiApp } from '@strapi/strapi/admin';
import { fitColumns } from './fitColumns';

/** Behind all that adds columns to the newsroom's lists. */
export function bootstrapListColumns(app: Pick<StrapiApp, 'registerHook'>): void {
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', fitColumns);
}
