import type { NameRun } from '../properNames';
import { isCalendarWord, isOpener } from '../titleWords';
import { declined, nominative } from './declension';
import { spokenIn } from '../text';
import { citiesByName, hasCity, isCityOrTown, NEWSWORTHY, type City } from './gazetteer';
import { countriesByName, regionsByName } from './regions';
import { plainName } from './spelling';

export function runName(run: NameRun): string {
  const words = [...run.words];
  while (
    words.length > 1 &&
    isOpener(words[0] ?? '') &&
    !/^(?:the|la|los|las|el|le|den|new)$/iu.test(words[0] ?? '')
  )
    words.shift();
  // "Chiang Mai" ends in a German month, and is a city all the same.
  while (
    words.length > 0 &&
    isCalendarWord(words.at(-1) ?? '') &&
    !(words.length > 1 && citiesByName().has(words.join(' ')))
  )
    words.pop();
  return words.join(' ');
}

const isKnownPlace = (name: string): boolean =>
  citiesByName().has(name) || countriesByName().has(name) || regionsByName().has(name);

/** "Berlin-Wedding", "Old Havana": the city that a quarter is named with; "Paris-Nice" are two. */
export function cityOfQuarter(name: string): string {
  const whole =
    /^(?:Old|Greater|Central|Downtown|Inner|Midtown|Centrala|Sentrale|Centrale|North|South|East|West)\s(\p{Lu}.+)$/u.exec(
      name
    )?.[1];
  if (whole !== undefined && citiesByName().has(whole) && !isKnownPlace(name)) return whole;
  // "Milano Centrale"
  const station =
    /^(\p{Lu}.+?)\s(?:Centrale|Centraal|Hbf|Hauptbahnhof|Termini|Saint-Charles)$/u.exec(name);
  if (station?.[1] !== undefined && citiesByName().has(station[1])) return station[1];
  const [, city = '', quarter = ''] = /^(\p{Lu}[^-]+)-(\p{Lu}.+)$/u.exec(name) ?? [];
  const cities = citiesByName();
  return cities.has(city) && !cities.has(name) && !cities.has(quarter) ? city : name;
}

export function isUpper(name: string): boolean {
  return name.length > 2 && name === name.toUpperCase();
}

export function cased(name: string): string {
  if (!isUpper(name)) return name;
  const each = name.replace(
    /\p{L}[\p{L}\p{M}]*/gu,
    (word) => word[0] + word.slice(1).toLowerCase()
  );
  // "PORT OF SPAIN": the little words within a known name have no capital.
  const within = each.replace(/(?<=[ -])\p{L}{1,4}(?=[ -])/gu, (word) => word.toLowerCase());
  return isCityOrTown(within) ? within : each;
}

export function knownCity(name: string, locale?: string): City | null {
  const cities = citiesByName();
  const city =
    cities.get(name) ??
    (isUpper(name) ? cities.get(cased(name)) : undefined) ??
    cities.get(nominative(name, locale)) ??
    cities.get(name.replace(/ (?:City|D\.?C\.?)$/u, '')) ??
    // The gazetteer leaves accents out of many names, as of "Petrópolis".
    cities.get(plainName(name));
  return city === undefined ? null : ofOwnNamesakes(name, city, locale);
}

/** The countries that a language is spoken in, the larger first; English is spoken where any namesake may be. */
const HOMES: Readonly<Record<string, string>> = {
  es: 'MX CO ES AR PE VE CL EC GT CU BO DO HN PY SV NI CR PA UY PR',
  fr: 'FR CA BE CH SN CI CM CD HT LU MC',
  de: 'DE AT CH LI LU',
  it: 'IT CH',
  pt: 'BR PT AO MZ',
  nl: 'NL BE SR',
};

/** "Cádiz" in Spanish is no town of the Philippines: of namesakes that make no news, the one where the language is spoken. */
function ofOwnNamesakes(name: string, city: City, locale?: string): City {
  const homes = HOMES[spokenIn(locale)]?.split(' ');
  if (homes === undefined || city.population === NEWSWORTHY || homes.includes(city.countryCode))
    return city;
  const own = homes.find((code) => hasCity(code, name) || hasCity(code, plainName(name)));
  return own === undefined ? city : { ...city, countryCode: own };
}

export function countryCodeOf(name: string, locale?: string): string | null {
  const countries = countriesByName();
  return (
    countries.get(name) ??
    countries.get(`${name}.`) ??
    countries.get(cased(name)) ??
    countries.get(declined(name, 'country', locale)) ??
    null
  );
}
