interface Words {
  /** Labels, hints and names of types by what they are in English. */
  texts: Readonly<Record<string, string>>;
  /** What the values of enumerations are called. */
  values: Readonly<Record<string, string>>;
}

const LANGUAGES: Readonly<Record<string, () => Promise<{ default: Words }>>> = {
  ar: () => import('./words/ar.json'),
  de: () => import('./words/de.json'),
  es: () => import('./words/es.json'),
  fr: () => import('./words/fr.json'),
};

const loaded = new Map<string, Words>();

/** Names of types, which Strapi has translated by themselves, and those of components, by their identifiers. */
const TYPES = ['Article', 'Image caption', 'Outlet mirror', 'Outlet', 'Section'];
const COMPONENTS: Readonly<Record<string, string>> = {
  'newsroom.text': 'Text',
  'newsroom.quote': 'Quote',
  'newsroom.figure': 'Picture',
  'newsroom.embed': 'Embed',
};

/** What Strapi itself looks up in a language: names of types and components, values of enumerations. */
export async function loadFieldWords(locale: string): Promise<Record<string, string>> {
  const words = (await LANGUAGES[locale]?.())?.default;
  if (!words) return {};
  loaded.set(locale, words);
  const named = Object.entries({
    ...Object.fromEntries(TYPES.map((name) => [name, name])),
    ...COMPONENTS,
  }).map(([id, name]) => [id, words.texts[name] ?? name]);
  return { ...words.values, ...Object.fromEntries(named) };
}

/**
 * A label or a hint in the language of the panel. One that a newsroom has written itself, in the settings
 * of the view, is in no list of ours and stays.
 */
export const inPanelLanguage = (english: string): string =>
  loaded.get(document.documentElement.lang)?.texts[english] ?? english;
