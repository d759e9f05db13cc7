import type { NameRun } from '../properNames';
import { isCalendarWord, isOpener } from '../titleWords';
import { declined, nominative } from './declension';
import { citiesByName, type City } from './gazetteer';
import { countriesByName } from './regions';

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

export function isUpper(name: string): boolean {
  return name.length > 2 && name === name.toUpperCase();
}

export function cased(name: string): string {
  return isUpper(name)
    ? name.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => word[0] + word.slice(1).toLowerCase())
    : name;
}

export function knownCity(name: string): City | null {
  const cities = citiesByName();
  const city =
    cities.get(name) ??
    (isUpper(name) ? cities.get(cased(name)) : undefined) ??
    cities.get(nominative(name)) ??
    cities.get(name.replace(/ (?:City|D\.?C\.?)$/u, ''));
  return city ?? null;
}

export function countryCodeOf(name: string): string | null {
  const countries = countriesByName();
  return (
    countries.get(name) ??
    countries.get(`${name}.`) ??
    countries.get(cased(name)) ??
    countries.get(declined(name, 'country')) ??
    null
  );
}
