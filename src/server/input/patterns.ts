/** BCP 47, as far as an editor needs it: language, script, region. */
export const LANGUAGE_TAG = '^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$';

/** ISO 3166-1 alpha-2. */
export const COUNTRY_CODE = '^[A-Z]{2}$';

/** What to write where a pattern is wanted, in words. */
export const WANTED_BY_PATTERN: Readonly<Record<string, string>> = {
  [LANGUAGE_TAG]: 'a language tag such as en, ar or pt-BR',
  [COUNTRY_CODE]: 'the two capital letters of a country, such as NO (ISO 3166-1)',
};
