/**
 * Patterns of fields, as a schema holds them: as text. Each is written here once, as a pattern, and
 * tried by `fits`.
 */
const FIELD_PATTERNS = {
  language: {
    pattern: /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/,
    wanted: 'a language tag such as en, ar or pt-BR',
  },
  country: {
    pattern: /^[A-Z]{2}$/,
    wanted: 'the two capital letters of a country, such as NO (ISO 3166-1)',
  },
} as const;

/** BCP 47, as far as an editor needs it: language, script, region. */
export const LANGUAGE_TAG = FIELD_PATTERNS.language.pattern.source;

/** ISO 3166-1 alpha-2. */
export const COUNTRY_CODE = FIELD_PATTERNS.country.pattern.source;

const ofSource = (source: string) =>
  Object.values(FIELD_PATTERNS).find(({ pattern }) => pattern.source === source);

/** Whether a text fits a pattern of a field of ours; one of the host's own is for Strapi to try. */
export const fits = (text: string, source: string): boolean =>
  ofSource(source)?.pattern.test(text) ?? true;

/** What to write where a pattern is wanted, in words. */
export const wantedBy = (source: string): string => ofSource(source)?.wanted ?? source;
