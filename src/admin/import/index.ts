import { CloudUpload } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { message } from '../messages';
import { WRITE_STORIES } from './permissions';

/** The Import page with its link in the menu. */
export function registerImport(app: StrapiApp): void {
  app.addMenuLink({
    to: 'plugins/newsroom/import',
    icon: CloudUpload,
    intlLabel: message('import.title'),
    permissions: WRITE_STORIES,
    Component: () => import('./ImportPage'),
  });
}
