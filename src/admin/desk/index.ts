import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { Clock, Feather, GridNine, WarningCircle } from '@strapi/icons';
import type { StrapiApp, WidgetArgs } from '@strapi/strapi/admin';
import { message } from '../messages';
import { DeskPanel } from './panel/DeskPanel';
import { DESK_PAGE, deskPath } from './paths';
import { READ_STORIES } from './permissions';

/** The page of the desk with its link in the menu, and its widgets on the home page. */
export function registerDesk(app: StrapiApp): void {
  app.addMenuLink({
    to: DESK_PAGE,
    icon: GridNine,
    intlLabel: message('desk.title'),
    permissions: READ_STORIES,
    Component: () => import('./page/DeskPage'),
  });
  const own = { pluginId: 'newsroom', permissions: READ_STORIES };
  const board = { label: message('desk.panel.board'), href: deskPath() };
  const widgets: WidgetArgs[] = [
    {
      ...own,
      id: 'desk-not-ready',
      icon: WarningCircle,
      title: message('desk.widget.notReady'),
      link: board,
      component: async () => (await import('./widgets/NotReadyWidget')).NotReadyWidget,
    },
    {
      ...own,
      id: 'desk-today',
      icon: Clock,
      title: message('desk.widget.today'),
      link: board,
      component: async () => (await import('./widgets/TodayWidget')).TodayWidget,
    },
    {
      ...own,
      id: 'desk-mine',
      icon: Feather,
      title: message('desk.widget.mine'),
      link: { label: message('desk.panel.board'), href: deskPath({ mine: 'true' }) },
      component: async () => (await import('./widgets/MineWidget')).MineWidget,
    },
  ];
  app.widgets.register((others) => [...widgets, ...others]);
}

/** What the content manager gets for stories: with whom they are, right behind what can be done. */
export function bootstrapDesk(app: Pick<StrapiApp, 'getPlugin'>): void {
  const apis = app.getPlugin('content-manager').apis as ContentManagerPlugin['config']['apis'];
  apis.addEditViewSidePanel((panels) => {
    const behind = panels.findIndex(({ type }) => type === 'actions') + 1;
    return [...panels.slice(0, behind), DeskPanel, ...panels.slice(behind)];
  });
}
