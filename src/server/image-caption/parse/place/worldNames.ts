import { spokenIn } from '../text';

/** The continents and parts of the world, UN M.49, as CLDR names them. */
const PARTS_OF_WORLD =
  '001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151 154 155 202 419 EU'.split(
    ' '
  );
/** ISO 639 */
const LANGUAGES =
  'af am ar az be bg bn bo bs ca cs cy da de el en eo es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id ig is it ja ka kk km kn ko ku ky la lb lo lt lv mg mi mk ml mn mr ms mt my nb ne nl no pa pl ps pt ro ru sa sd si sk sl so sq sr sv sw ta te tg th tk tl tr ug uk ur uz vi xh yi yo zh zu'.split(
    ' '
  );

const namesByLanguage = new Map<string, ReadonlySet<string>>();

function namesIn(language: string): ReadonlySet<string> {
  const known = namesByLanguage.get(language);
  if (known !== undefined) return known;
  const names = new Set<string>();
  for (const [type, codes] of [
    ['region', PARTS_OF_WORLD],
    ['language', LANGUAGES],
  ] as const) {
    const display = new Intl.DisplayNames([language, 'en'], { type, fallback: 'none' });
    for (const code of codes) names.add(display.of(code) ?? '');
  }
  namesByLanguage.set(language, names);
  return names;
}

/** "Africa", "Südamerika", "Arabic": the name of a part of the world or of a language, which is no town's. */
export function isOfWorldOrLanguage(name: string, locale: string): boolean {
  const language = spokenIn(locale);
  return namesIn(/^[a-z]{2,3}$/u.test(language) ? language : 'en').has(name);
}
