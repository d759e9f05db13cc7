import type { StrapiApp } from '@strapi/strapi/admin';
import { bootstrapArticle } from './article';
import { bootstrapCaptionDesk, registerCaptionDesk } from './image-caption';
import { registerMirrorDesk } from './outlet-mirror';
import { letTextRunItsOwnWay } from './textDirection';
import { loadTexts } from './translations';

/** What the newsroom does to the admin panel. */
export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'newsroom', name: 'Newsroom' });
    // Each puts its widget before those that are there: a wrong caption matters most.
    registerMirrorDesk(app);
    registerCaptionDesk(app);
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>) {
    letTextRunItsOwnWay(document);
    bootstrapCaptionDesk(app);
    bootstrapArticle(app);
  },

  registerTrads: ({ locales }: { locales: string[] }) => loadTexts(locales),
};
