import type { PlaceCandidate } from './candidate';
import { citiesByName, NEWSWORTHY } from './gazetteer';
import { countryName } from './regions';

/** "a debreceni egyetem": in Hungarian what is of a town is told by an adjective without a capital. */
const ADJECTIVE = /(?<![\p{L}\p{M}-])(\p{L})(\p{Ll}{3,20})i(?=\s\p{L})/gu;

/** The Hungarian towns whose adjectives a caption has; a weak sign of where it is. */
export function townsOfHungarianAdjectives(text: string, locale: string): PlaceCandidate[] {
  if (!/^hu\b/iu.test(locale)) return [];
  return [...text.matchAll(ADJECTIVE)].flatMap((found) => {
    const [, first = '', rest = ''] = found;
    const city = first.toUpperCase() + rest;
    const countryCode = citiesByName().get(city)?.countryCode;
    if (countryCode !== 'HU' && citiesByName().get(city)?.population !== NEWSWORTHY) return [];
    const code = countryCode || null;
    return [
      {
        city,
        countryCode: code,
        country: code === null ? null : countryName(code, locale),
        score: 1,
        at: found.index,
      },
    ];
  });
}
