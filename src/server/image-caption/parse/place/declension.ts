import table from '../../data/declension.json';
import { spokenIn } from '../text';
import { cyrillicTown } from './cyrillicTowns';
import { citiesByName, citiesOf, isCityOrTown, newsworthyNames } from './gazetteer';
import { countriesByName } from './regions';

/** What a case ends in, and what the nominative has in its place. */
type Ending = readonly [ending: string, was: readonly string[]];

let endings: ReadonlyMap<string, readonly Ending[]> | null = null;

/** The case endings of a language; of all, where none is said. */
function endingsOf(locale: string | undefined): readonly Ending[] {
  if (endings === null) {
    const byLanguage = new Map<string, Ending[]>();
    const all: Ending[] = [];
    for (const [languages, rows] of Object.entries(table)) {
      const own = Object.entries(rows)
        .map(
          ([ending, was]): Ending => [ending, was.split(' ').map((each) => each.replace('-', ''))]
        )
        // "Львові" is of "Львів", before it could be of "Львов".
        .sort(([a], [b]) => b.length - a.length);
      all.push(...own);
      for (const language of languages.split(' ')) byLanguage.set(language, own);
    }
    endings = byLanguage.set('', all);
  }
  return endings.get(spokenIn(locale)) ?? [];
}

const SHORTEST_STEM = 2;
/** A long ending tells as much as a stem: "Łodzi" is of "Łódź". */
const TELLING_ENDING = 4;

const isTooShort = (stem: string, ending: string): boolean =>
  stem.length < (ending.length >= TELLING_ENDING ? 1 : SHORTEST_STEM);

const known: Record<'city' | 'country', ReadonlySet<string> | null> = { city: null, country: null };

const namesOf = (kind: 'city' | 'country'): ReadonlySet<string> =>
  (known[kind] ??= new Set(kind === 'city' ? newsworthyNames() : countriesByName().keys()));

const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * The name of a known city without its case ending ("Москве", "Warszawie", "Ankara'da"), or the name itself.
 * Only names of cities that make news decline here; in the whole gazetteer some name would fit any word.
 *
 * @param locale the language of the caption, whose endings alone are looked for
 */
export function nominative(name: string, locale?: string): string {
  const full = nominativeOfNewsworthy(name, locale);
  if (full !== name || citiesByName().has(name)) return full;
  const isTown = (each: string) => cyrillicTown(each, locale) !== null;
  if (!CYRILLIC.test(name)) return withoutEnding(name, homeNames(locale), locale);
  return isTown(name) ? name : withoutEnding(name, { has: isTown }, locale);
}

function nominativeOfNewsworthy(name: string, locale?: string): string {
  if (citiesByName().has(name)) return name;
  const bare = /^en\b/iu.test(locale ?? 'en') ? name : name.replace(/['’]\p{Ll}{1,4}$/u, '');
  // Behind an apostrophe, as in "Erzurum'da", the name is whole.
  if (bare !== name && citiesByName().has(bare)) return bare;
  const full = declined(bare, 'city', locale);
  return namesOf('city').has(full)
    ? full
    : (nominativeOfTwo(name, locale) ?? nominativeOfJoined(name, locale) ?? name);
}

/** "Ростове-на-Дону": of a name with hyphens the first word declines. */
function nominativeOfJoined(name: string, locale: string | undefined): string | null {
  const at = name.indexOf('-');
  if (at < 0 || locale === undefined || endingsOf(locale).length === 0) return null;
  const found = newsworthyNames().filter(
    (city) => city.endsWith(name.slice(at)) && isFormOf(name.slice(0, at), city.split('-')[0] ?? '')
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

let ofTwo: ReadonlyMap<string, readonly string[]> | null = null;

/** What the cases leave of each of two words: "Новом Саду" and "Нови Сад", "Zielonej Górze" and "Zielona Góra". */
const keyOfTwo = (words: readonly string[]): string =>
  words.map((word, at) => word.slice(0, at === 0 ? 3 : 2)).join(' ');
/** A case changes no more letters than these. */
const MOST_LETTERS = 3;

/** The city of two words, of which both decline; null in a language whose words do not. */
function nominativeOfTwo(name: string, locale: string | undefined): string | null {
  const words = name.split(' ');
  if (words.length !== 2 || locale === undefined || endingsOf(locale).length === 0) return null;
  if (ofTwo === null) {
    const byKey = new Map<string, string[]>();
    for (const city of citiesByName().keys()) {
      const parts = city.split(' ');
      if (parts.length !== 2) continue;
      const key = keyOfTwo(parts);
      const alike = byKey.get(key);
      if (alike) alike.push(city);
      else byKey.set(key, [city]);
    }
    ofTwo = byKey;
  }
  const found = ofTwo
    .get(keyOfTwo(words))
    ?.filter((city) => city.split(' ').every((part, at) => isFormOf(words[at] ?? '', part)));
  return found?.length === 1 ? (found[0] ?? null) : null;
}

function isFormOf(form: string, word: string): boolean {
  let same = 0;
  while (same < form.length && form[same] === word[same]) same += 1;
  return Math.max(form.length, word.length) - same <= MOST_LETTERS && same >= SHORTEST_STEM;
}

const withoutTonos = (name: string): string => name.normalize('NFD').replace(/\u0301/g, '');

let greek: ReadonlyMap<string, string> | null = null;

/** Greek cities without the mark of stress, which moves where they decline: "Ηράκλειο", "Ηρακλείου". */
const greekNames = (): ReadonlyMap<string, string> =>
  (greek ??= new Map(
    newsworthyNames()
      .filter((name) => /\p{Script=Greek}/u.test(name))
      .map((name) => [withoutTonos(name), name])
  ));

const HOMES: Readonly<Record<string, string>> = {
  pl: 'PL',
  cs: 'CZ',
  sk: 'SK',
  hu: 'HU',
  fi: 'FI',
  et: 'EE',
  lt: 'LT',
  lv: 'LV',
  hr: 'HR',
  sl: 'SI',
  sr: 'RS',
  bs: 'BA',
  ro: 'RO',
  sq: 'AL',
  tr: 'TR',
  az: 'AZ',
};
const homes = new Map<string, ReadonlySet<string>>();

/** All towns of the country whose language it is: there captions name smaller ones, too. */
function homeNames(locale: string | undefined): ReadonlySet<string> {
  const country = HOMES[spokenIn(locale)] ?? '';
  const known = homes.get(country);
  if (known !== undefined) return known;
  const names = new Set(country === '' ? [] : citiesOf(country));
  homes.set(country, names);
  return names;
}

/** A declined name as it is among these, or the name itself. */
function withoutEnding(
  name: string,
  names: { has(each: string): boolean },
  locale?: string
): string {
  for (const [ending, was] of endingsOf(locale)) {
    const stem = name.slice(0, name.length - ending.length);
    if (!name.endsWith(ending) || isTooShort(stem, ending)) continue;
    const full = was.map((each) => stem + each).find((each) => names.has(each));
    if (full !== undefined) return full;
  }
  return name;
}

/** The nominative of a declined name of a city or country, or the name itself. */
export function declined(name: string, kind: 'city' | 'country', locale?: string): string {
  const names = namesOf(kind);
  if (names.has(name)) return name;
  for (const [ending, was] of endingsOf(locale)) {
    if (!name.endsWith(ending)) continue;
    const stem = name.slice(0, name.length - ending.length);
    if (isTooShort(stem, ending)) continue;
    const full = was.map((each) => stem + each).find((each) => names.has(each));
    if (full !== undefined) return full;
    const greek = was
      .map((each) => greekNames().get(withoutTonos(stem + each)))
      .find((each) => each !== undefined);
    if (kind === 'city' && greek !== undefined) return greek;
  }
  return name;
}

/** Whether a word is a known city in another case than the nominative: "Helsingissä", "Budapesten". */
export function isDeclinedCity(word: string, locale?: string): boolean {
  return nominativeOfNewsworthy(word, locale) !== word && !countriesByName().has(word);
}

/** What a name ends in where something is in the town: "Kouvolassa", "Egerben". */
const IN_TOWN: Readonly<Record<string, RegExp>> = {
  fi: /(?:ss|ll)[aä]$/u,
  hu: /(?:b[ae]|[oeö])n$/u,
};

/** Whether a word is a town of the language's own country in the case for "in". */
export function isTownInCase(word: string, locale?: string): boolean {
  if (!IN_TOWN[spokenIn(locale)]?.test(word)) return false;
  const full = nominative(word, locale);
  return full !== word && isCityOrTown(full);
}
