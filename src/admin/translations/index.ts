type Texts = Record<string, string>;

/** The languages the newsroom's own texts are in; English is in the code that shows them. */
const LANGUAGES: Readonly<Record<string, () => Promise<{ default: Texts }>>> = {
  ar: () => import('./ar.json'),
  de: () => import('./de.json'),
  es: () => import('./es.json'),
  fr: () => import('./fr.json'),
};

const prefixed = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([id, text]) => [`newsroom.${id}`, text]));

/** The texts for those of the panel's languages that the newsroom speaks. */
export function loadTexts(locales: readonly string[]) {
  return Promise.all(
    locales.map(async (locale) => {
      const texts = await LANGUAGES[locale]?.();
      return { locale, data: texts ? prefixed(texts.default) : {} };
    })
  );
}
