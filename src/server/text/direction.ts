/** ISO 15924 codes of the scripts that are written from right to left. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/**
 * In which direction the lines of a language run.
 *
 * @example directionOf('ar') // 'rtl'
 * @example directionOf('ku-Latn') // 'ltr'
 */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  const script = isTag(locale) ? new Intl.Locale(locale).maximize().script : undefined;
  return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}

const isTag = (locale: string) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(locale);
