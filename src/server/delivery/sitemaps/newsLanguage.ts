/**
 * The language of a publication as Google News wants it: two or three letters of ISO 639, or zh-cn and
 * zh-tw for the two ways that Chinese is written.
 */
export function newsLanguage(locale: string): string {
  const { language, script, region } = new Intl.Locale(locale).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' || region === 'TW' ? 'zh-tw' : 'zh-cn';
}
