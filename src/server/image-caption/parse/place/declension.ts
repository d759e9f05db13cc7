import { citiesByName, newsworthyNames } from './gazetteer';
import { countriesByName } from './regions';

const stems: Record<'city' | 'country', Map<string, string> | null> = { city: null, country: null };

/** The name of a known city without its case ending ("Москве", "Warszawie", "Ankara'da"), or the name itself. */
export function nominative(name: string): string {
  const cities = citiesByName();
  return cities.has(name) ? name : declined(name.replace(/['’]\p{Ll}{1,4}$/u, ''), 'city');
}

/**
 * Case endings change the last letters only: name and word meet in what is left when up to two and three are taken off.
 * Only names of cities that make news decline here; in the whole gazetteer some name would fit any word.
 */
export function declined(name: string, kind: 'city' | 'country'): string {
  const isCyrillic = /^\p{Script=Cyrillic}/u.test(name);
  if (!isCyrillic && !/^\p{Script=Latin}/u.test(name)) return name;
  const table = (stems[kind] ??= stemsOf(
    kind === 'city' ? newsworthyNames() : countriesByName().keys()
  ));
  for (let cut = 0; cut <= 3 && name.length - cut >= Math.min(4, 3 + cut); cut += 1) {
    const full = table.get(name.slice(0, name.length - cut));
    if (
      full !== undefined &&
      (isCyrillic || (full.length >= 4 && cut < 3 && hasCaseEnding(name, full)))
    )
      return full;
  }
  return name;
}

/** Endings of the locative in the Latin-script languages that decline names; "Londoner" and "Romans" have others. */
function hasCaseEnding(name: string, full: string): boolean {
  return (
    name === full ||
    /(?:ie|ze|cie|ii|[ęe]|ě|ā|ē|ī|je|yje|uje|oje|ban|ben|en|on|ön|ssa|ssä|lla|llä|da|de|ta|te|u)$/u.test(
      name
    )
  );
}

function stemsOf(names: Iterable<string>): Map<string, string> {
  const table = new Map<string, string>();
  for (const name of names) {
    for (let cut = 0; cut <= 2 && name.length - cut >= 3; cut += 1) {
      const stem = name.slice(0, name.length - cut);
      if (cut === 0 || !table.has(stem)) table.set(stem, name);
    }
  }
  return table;
}

/** Whether a word is a known city in another case than the nominative: "Helsingissä", "Budapesten". */
export function isDeclinedCity(word: string): boolean {
  return nominative(word) !== word && !countriesByName().has(word);
}
