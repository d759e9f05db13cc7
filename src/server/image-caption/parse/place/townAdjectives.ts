import { spokenIn } from '../text';
import type { PlaceCandidate } from './candidate';
import { citiesByName, NEWSWORTHY } from './gazetteer';
import { countryName } from './regions';

/** How a language makes an adjective of a town, with the town in it, and the countries whose small towns it knows. */
interface AdjectiveForm {
  pattern: RegExp;
  home: string;
}

const FORMS: Readonly<Record<string, AdjectiveForm>> = {
  /** "a debreceni egyetem": without a capital. */
  hu: { pattern: /(?<![\p{L}\p{M}-])(\p{L}\p{Ll}{3,20})i(?=\s\p{L})/gu, home: 'HU' },
  /** "de Rotterdamse haven" */
  nl: { pattern: /(?<![\p{L}\p{M}-])(\p{Lu}\p{Ll}{3,20})se(?=\s\p{L})/gu, home: 'NL' },
};

/** The towns whose adjectives a caption has; a weak sign of where it is. */
export function townsOfAdjectives(text: string, locale: string): PlaceCandidate[] {
  const form = FORMS[spokenIn(locale)];
  if (form === undefined) return [];
  return [...text.matchAll(form.pattern)].flatMap((found) => {
    const [, stem = ''] = found;
    const city = stem.charAt(0).toUpperCase() + stem.slice(1);
    const known = citiesByName().get(city);
    if (known?.countryCode !== form.home && known?.population !== NEWSWORTHY) return [];
    const code = known.countryCode || null;
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
