import { Earth } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { message } from '../messages';
import { READ_MIRRORS } from './permissions';
import { PAGE } from './paths';

/** The page of mirrors, with its link in the menu. */
export function registerMirrorDesk(app: StrapiApp): void {
  app.addMenuLink({
    to: PAGE,
    icon: Earth,
    intlLabel: message('mirrors.title'),
    permissions: READ_MIRRORS,
    Component: () => import('./page/MirrorsPage'),
  });
}
