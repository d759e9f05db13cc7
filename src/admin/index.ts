import type { StrapiApp } from '@strapi/strapi/admin';
import { bootstrapAccess } from './access';
import { bootstrapArticle, registerSheet } from './article';
import { bootstrapEditing } from './editing';
import { bootstrapDesk, registerDesk } from './desk';
import { bootstrapFields, loadFieldWords } from './fields';
import { registerImport } from './import';
import { bootstrapCaptionReview, registerCaptionReview } from './image-caption';
import { bootstrapListColumns } from './listColumns';
import { registerMirrorPanel } from './outlet-mirror';
import { letTextRunItsOwnWay } from './textDirection';
import { loadTexts } from './translations';

/** What the newsroom does to the admin panel. */
export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'newsroom', name: 'Newsroom' });
    // Each puts its widget before those that are there: a wrong caption matters most.
    registerMirrorPanel(app);
    registerCaptionReview(app);
    registerSheet(app);
    registerDesk(app);
    registerImport(app);
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>) {
    letTextRunItsOwnWay(document);
    bootstrapCaptionReview(app);
    bootstrapFields(app);
    bootstrapArticle(app);
    bootstrapDesk(app);
    bootstrapAccess(app);
    bootstrapEditing(app);
    bootstrapListColumns(app);
  },

  registerTrads: async ({ locales }: { locales: string[] }) =>
    Promise.all(
      (await loadTexts(locales)).map(async ({ locale, data }) => ({
        locale,
        data: { ...data, ...(await loadFieldWords(locale)) },
      }))
    ),
};
