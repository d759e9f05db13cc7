import { Earth } from '@strapi/icons';
import type { StrapiApp, WidgetArgs } from '@strapi/strapi/admin';
import { message } from '../messages';
import { READ_MIRRORS } from './permissions';
import { PAGE } from './paths';

/** The page of mirrors with its link in the menu, and the widget on the home page. */
export function registerMirrorPanel(app: StrapiApp): void {
  app.addMenuLink({
    to: PAGE,
    icon: Earth,
    intlLabel: message('mirrors.title'),
    permissions: READ_MIRRORS,
    Component: () => import('./page/MirrorsPage'),
  });
  const mirrors: WidgetArgs = {
    pluginId: 'newsroom',
    id: 'mirrors',
    icon: Earth,
    title: message('mirrors.title'),
    link: { label: message('mirrors.widget.more'), href: `/${PAGE}` },
    permissions: READ_MIRRORS,
    component: async () => (await import('./widget/MirrorsWidget')).MirrorsWidget,
  };
  app.widgets.register((widgets) => [mirrors, ...widgets]);
}

export { ConfirmDialog } from './ConfirmDialog';
export { PageSection } from './PageSection';
export { RelativeTime } from './RelativeTime';
export { useReason } from './useReason';
