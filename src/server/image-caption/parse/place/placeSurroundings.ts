import words from '../../data/place-words.json';
import type { NameRun } from '../properNames';
import { spokenIn } from '../text';
import type { PlaceContext } from './candidate';
import { hasCity, provincesByName } from './gazetteer';
import { countryCodeOf, knownCity, runName } from './placeNames';
import { isCalledRegion, isWiderBehind, withoutRegionWord } from './placeWords';
import { regionsByName } from './regions';
import { plainName } from './spelling';

/** By country and the languages of its newspapers, provinces that stand in brackets behind a town. */
const IN_BRACKETS = Object.entries(words.provincesInBrackets).map(([key, names]) => {
  const [country = '', ...languages] = key.split(' ');
  return { country, languages, names: new Set(names.split('|')) };
});

/** ", dans le nord-est de la" */
const LONGEST_GAP = 32;

/** The country or state after a name: "Akko, Israel", "Ocala, Fla.", "Madrid (España)", "Amritsar, Punjab province". */
export function widerPlace(
  run: NameRun,
  following: readonly NameRun[],
  text: string,
  locale?: string
): { code: string; end: number } | null {
  let end = run.end;
  for (const [index, next] of following.entries()) {
    const gap = text.slice(end, next.start);
    if (gap.length > LONGEST_GAP || !isWiderBehind(gap)) return null;
    const abbreviation = /^(?:\p{L}\.){2,}|^[\p{L}.-]+/u.exec(text.slice(next.start))?.[0] ?? '';
    const name = countyName(next, following[index + 1]);
    const bracketed = gap === ' (' ? countryOfBracketed(runName(run), name, locale) : null;
    if (bracketed !== null) return { code: bracketed, end: next.end };
    // "Sede da Exemplo, no Rio de Janeiro": the city is named as where it is, and not to tell two of one name apart.
    if (/\p{L}/u.test(gap) && knownCity(name, locale) !== null && !isCalledRegion(next))
      return null;
    const code =
      // "Man." is Manitoba, where "Man" is an island.
      (abbreviation.endsWith('.') ? regionsByName().get(abbreviation) : undefined) ??
      countryOrState(runName(run), name, locale) ??
      regionsByName().get(abbreviation) ??
      regionsByName().get(abbreviation.replace(/\.$/, '')) ??
      regionsByName().get(name) ??
      countryOfProvince(runName(run), name, locale) ??
      (isCalledRegion(next) ? countryOfRegion(name, locale) : undefined) ??
      null;
    if (code !== null) return { code, end: next.end };
    end = next.end;
  }
  return null;
}

/** "Baza (Granada)", "Roubaix (Nord)": the province's own country, though places elsewhere have its name, too. */
function countryOfBracketed(town: string, province: string, locale?: string): string | null {
  const spoken = spokenIn(locale);
  const found = IN_BRACKETS.find(
    ({ languages, names }) => languages.includes(spoken) && names.has(province)
  );
  if (found === undefined) return null;
  if (isCityIn(found.country, town)) return found.country;
  // "Villa María (Córdoba)" is in Argentina, "Garoua (Nord)" in Cameroon.
  const elsewhere = knownCity(province, locale)?.countryCode;
  const isElsewhere =
    knownCity(town, locale) !== null || (elsewhere !== undefined && isCityIn(elsewhere, town));
  return isElsewhere ? null : found.country;
}

const isCityIn = (country: string, name: string): boolean =>
  hasCity(country, name) || hasCity(country, plainName(name));

/** "Amritsar, Punjab"; of provinces of one name, as Córdoba, the one in the town's own country. */
function countryOfProvince(town: string, province: string, locale?: string): string | undefined {
  const code = provincesByName().get(province);
  if (code === undefined || isCityIn(code, town)) return code;
  return knownCity(town, locale)?.countryCode ?? code;
}

/** "Ishikawa Prefecture", "Osh region": the country by the name without the word for what it is. */
function countryOfRegion(name: string, locale?: string): string | undefined {
  const bare = withoutRegionWord(name);
  return provincesByName().get(bare) ?? knownCity(bare, locale)?.countryCode;
}

/** "Co. Mayo" is one name, though a full stop stands in it. */
function countyName(run: NameRun, next: NameRun | undefined): string {
  const name = runName(run);
  const county = name === 'Co' && next !== undefined ? runName(next) : '';
  return county !== '' && run.after.startsWith(`. ${county}`) ? `Co. ${county}` : name;
}

/** "Athens, Georgia" is in the state, "Tbilisi, Georgia" in the country. */
function countryOrState(city: string, name: string, locale?: string): string | null {
  const [country, state] = [countryCodeOf(name, locale), regionsByName().get(name)];
  // Other languages have one name for both: "Atlanta (Géorgie)".
  if (country === 'GE' && !hasCity('GE', city) && hasCity('US', city)) return 'US';
  if (country === null || state === undefined || hasCity(country, city)) return country;
  return state;
}

const IN_LAND =
  /^\s(?:in|en|au|aux|i|im|nel|nella|em|no|na|w|v|ve|в|у)\s(?:(?:the|der|dem|la|le|el)\s)?(?:\p{Ll}[\p{Ll}-]{2,11}\s){0,2}$/u;

/** Whether a city's own country stands behind it: "Tapachula in southern Mexico", "Nuuk i Grønland". */
export function isInOwnLand(
  run: NameRun,
  next: NameRun | undefined,
  city: string,
  text: string,
  locale: string
): boolean {
  if (next === undefined || !IN_LAND.test(text.slice(run.end, next.start))) return false;
  const country = countryCodeOf(runName(next), locale);
  return country !== null && hasCity(country, city);
}

/** Up to three names and their genitive; from the first capital of a word on, so that each word is begun once. */
const OWNER =
  /(?<![\p{L}\p{M}.-])[\p{Ll}\p{Lt}\p{Lm}\p{Lo}\p{M}.-]*(\p{Lu}[\p{L}\p{M}.-]*(?:\s\p{Lu}[\p{L}\p{M}.-]*){0,2})['’]s?\s$/u;

/** The country whose town a name is: "Thailand's Chiang Mai". */
export function owningCountry(run: NameRun): string | null {
  const owner = OWNER.exec(run.before);
  return owner === null ? null : countryCodeOf(owner[1] ?? '');
}

export function isBesideDate(
  run: NameRun,
  following: readonly NameRun[],
  text: string,
  context: PlaceContext
): boolean {
  const date = context.date;
  if (date === undefined || date === null) return false;
  const end = widerPlace(run, following, text, context.locale)?.end ?? run.end;
  const after = text.slice(end, date.start);
  const before = text.slice(date.end, run.start);
  const gap =
    /^[\s,.()]*(?:(?:province|state|region|county)\s?)?(?:(?:on|am|le|el|em|il|den|the|in|im|в|on the)\s)?(?:\p{L}+,?\s)?\(?$/iu;
  return (
    (date.start >= end && after.length < 30 && gap.test(after)) ||
    (date.end <= run.start &&
      before.length < 24 &&
      /^[\s,.()]*(?:\p{L}{1,5}\s){0,2}$/u.test(before))
  );
}
