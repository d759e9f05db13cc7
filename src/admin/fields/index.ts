import type { StrapiApp } from '@strapi/strapi/admin';
import { translateForms } from './translateForms';
import { translateColumns, translateFilters } from './translateLists';

/** Lets the fields of the newsroom's types speak the language of the panel. */
export function bootstrapFields(app: Pick<StrapiApp, 'registerHook'>): void {
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', translateForms);
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', translateColumns);
  app.registerHook('Admin/CM/pages/ListView/inject-in-filters', translateFilters);
}
export { loadFieldWords } from './words';
