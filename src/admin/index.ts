const PLUGIN_ID = 'newsroom';

/** A language file of the admin: Strapi's own keys, as labels of fields belong to its content manager. */
interface Translations {
  default: Record<string, string>;
}

export default {
  register(app: { registerPlugin(plugin: { id: string; name: string }): void }) {
    app.registerPlugin({ id: PLUGIN_ID, name: 'Newsroom' });
  },

  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(
      locales.map(async (locale) => {
        try {
          const { default: data } = (await import(`./translations/${locale}.json`)) as Translations;
          return { data, locale };
        } catch {
          return { data: {}, locale };
        }
      })
    );
  },
};
