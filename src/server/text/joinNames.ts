const ARABIC_LETTER = /\p{Script=Arabic}/u;

/** Whether a language is written in Arabic letters: Arabic, Persian, Urdu, Pashto, Central Kurdish. */
function isInArabicLetters(locale: string): boolean {
  try {
    return new Intl.Locale(locale).maximize().script === 'Arab';
  } catch {
    return false;
  }
}

/**
 * Names one after another, with the comma of the language they stand in.
 *
 * @param locale language tag of the text around them; without it, the letters of the names decide
 * @example joinNames(['ليلى', 'سامي'], 'ar') // 'ليلى، سامي'
 */
export function joinNames(names: readonly string[], locale?: string): string {
  const isArabic =
    locale === undefined
      ? names.every((name) => ARABIC_LETTER.test(name))
      : isInArabicLetters(locale);
  return names.join(isArabic ? '، ' : ', ');
}
