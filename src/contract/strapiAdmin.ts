import type { StrapiApp } from '@strapi/strapi/admin';

/** What Strapi's panel loads of the newsroom: `strapi-plugin-newsroom/strapi-admin`. */
interface NewsroomPanel {
  register(app: StrapiApp): void;
  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>): void;
  registerTrads(asked: {
    locales: string[];
  }): Promise<Array<{ locale: string; data: Record<string, string> }>>;
}

declare const panel: NewsroomPanel;
export default panel;
