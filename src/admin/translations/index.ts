import en from './en.json';

type Texts = Readonly<Record<string, string>>;

/** The languages the newsroom's own texts are in besides English. */
const LANGUAGES: Readonly<Record<string, () => Promise<{ default: Texts }>>> = {
  ar: () => import('./ar.json'),
  de: () => import('./de.json'),
  es: () => import('./es.json'),
  fr: () => import('./fr.json'),
};

const loaded = new Map<string, Texts>();

/** Texts of Strapi's that are not true of stories and captions, and those that are said in their place. */
const INSTEAD: Readonly<Record<string, keyof typeof en>> = {
  'app.session.ended.unsaved': 'session.ended',
};

const instead = (texts: Texts): Texts =>
  Object.fromEntries(
    Object.entries(INSTEAD).flatMap(([id, own]) => (texts[own] ? [[id, texts[own]]] : []))
  );

const prefixed = (texts: Texts): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([id, text]) => [`newsroom.${id}`, text]));

/** The texts for those of the panel's languages that the newsroom speaks. */
export function loadTexts(locales: readonly string[]) {
  return Promise.all(
    locales.map(async (locale) => {
      const texts = (await LANGUAGES[locale]?.())?.default ?? {};
      loaded.set(locale, texts);
      return { locale, data: { ...prefixed(texts), ...instead(locale === 'en' ? en : texts) } };
    })
  );
}

/** A text without values in the language of the panel, for where Strapi takes no message to translate. */
export const panelText = (id: keyof typeof en): string =>
  loaded.get(document.documentElement.lang)?.[id] ?? en[id];
