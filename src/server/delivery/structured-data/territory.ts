const TERRITORY = /^[A-Z]{2}$/;

const localeOf = (tag: string): Intl.Locale | null => {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
};

/** Of a tag that names a country; one that names a part of the world has none. */
const territoryIn = (locale: Intl.Locale | null): string | null =>
  locale?.region !== undefined && TERRITORY.test(locale.region) ? locale.region : null;

/**
 * A language tag as Open Graph writes it, `language_TERRITORY`. Where the tag names no country it is the
 * outlet's, if that is of the same language, or the one that Unicode CLDR finds most likely.
 *
 * @param outlet language tag of the outlet; null where it has none
 * @returns a language that is in no country, such as Esperanto, alone
 * @example openGraphLocale('en', 'en-GB') // 'en_GB'
 * @example openGraphLocale('fa', null) // 'fa_IR'
 */
export function openGraphLocale(tag: string, outlet: string | null): string {
  const locale = localeOf(tag);
  if (!locale) return tag.replaceAll('-', '_');
  const { language, script } = locale;
  const own = outlet === null ? null : localeOf(outlet);
  const territory =
    territoryIn(locale) ??
    (own?.language === language ? territoryIn(own) : null) ??
    territoryIn(new Intl.Locale(language, { script }).maximize());
  return territory === null ? language : `${language}_${territory}`;
}
