import type { NameRun } from '../properNames';
import { isCalendarWord, isInstitution } from '../titleWords';
import { spokenIn } from '../text';
import {
  cityInBrackets,
  isBuiltPlace,
  isInBrackets,
  isNamedAsBuilt,
  isSiteInCity,
  isTownOfState,
} from './builtPlaces';
import type { PlaceCandidate, PlaceContext } from './candidate';
import { nominative } from './declension';
import { cased, cityOfQuarter, countryCodeOf, isUpper, knownCity, runName } from './placeNames';
import { isBesideDate, isInOwnLand, owningCountry, widerPlace } from './placeSurroundings';
import {
  cityOfGermanAdjective,
  hostOfEvent,
  isBehindEvent,
  isCalledRegion,
  isNameOfStreet,
  isEndOfWay,
  isOnlyNear,
} from './placeWords';
import { citiesByName, hasCity, NEWSWORTHY, provincesByName } from './gazetteer';
import { placeRuns } from './placeRuns';
import { howPlaced, isOfPerson, OF_QUARTER } from './placing';
import { countryName, regionsByName } from './regions';
import { townMeant } from './townMeant';
import { unknownTown } from './unknownTown';

/** "Vecinos de Paiporta, en Valencia": the town comes before what it lies in. */
const IN_LARGER =
  /^,\s(?:en|in|à|em|im|i|w|we|v|ve|u|в|у|na|no|nel|nella|dans)\s(?:l['’]|la\s|le\s)?(?=\p{Lu})/u;

export function westernCandidates(
  text: string,
  context: PlaceContext,
  locale: string
): PlaceCandidate[] {
  const runs = placeRuns(text, context.locale);
  const candidates: PlaceCandidate[] = [];
  runs.forEach((run, index) => {
    const candidate = candidateFrom(run, runs.slice(index + 1, index + 4), text, context, locale);
    if (candidate !== null) candidates.push(candidate);
  });
  return candidates;
}

function candidateFrom(
  run: NameRun,
  following: readonly NameRun[],
  text: string,
  context: PlaceContext,
  locale: string
): PlaceCandidate | null {
  const name = cityOfQuarter(runName(run));
  const within = cityIn(name, locale, run.start);
  if (within !== null) return within;
  if (name === '' || /\d/u.test(name) || isCalendarWord(name)) return null;
  const wider = widerPlace(run, following, text, context.locale);
  const isBracketed =
    wider !== null &&
    isInBrackets(run, following[0]) &&
    countryCodeOf(name, context.locale) === null &&
    hasCity(wider.code, name);
  const isBuilt = isBuiltPlace(name) && !isTownOfState(run, following);
  const isStreet = isNameOfStreet(run) && !isBracketed;
  const isThing = isBuilt || isStreet || isBehindEvent(run) || isNamedAsBuilt(name);
  const around = isThing && !isBracketed ? cityInBrackets(run, following[0], locale) : null;
  if (around !== null || isStreet) return around;
  if (isBuilt) return wider === null ? null : countryOnly(wider.code, run, locale);
  // Of a name that is a country's and a town's (Tunis, Monaco) the town is meant.
  const isLandOnly =
    countryCodeOf(name, context.locale) !== null || regionsByName().get(name) !== undefined;
  const isNearTown = citiesByName().has(name) || !isLandOnly;
  // "near Mildura, Victoria", but "outside the Colosseum, Rome"
  const withoutQuarter = run.before.replace(OF_QUARTER, '');
  const beforeQuarter = /\sthe\s$/u.test(withoutQuarter) ? run : { ...run, before: withoutQuarter };
  if (
    isNearTown &&
    (isOnlyNear(run, locale) || isOnlyNear(beforeQuarter, locale) || isEndOfWay(run))
  )
    return wider === null ? null : countryOnly(wider.code, run, locale);
  if (isCalledRegion(run) && countryCodeOf(name, context.locale) === null) {
    const code =
      wider?.code ??
      regionsByName().get(name) ??
      provincesByName().get(name) ??
      (knownCity(name, context.locale)?.countryCode || null);
    return code === null ? null : countryOnly(code, run, locale);
  }
  const beside = isBesideDate(run, following, text, context);
  const named =
    knownCity(name, context.locale) ??
    townMeant(run, name, { next: following[0], wider, beside, text, locale });
  const country = countryCodeOf(name, context.locale);
  // "Mali" is a town of Guinea, too, and "Florida" one of Uruguay; of Tunis and New York the town is meant.
  const land = country ?? regionsByName().get(name) ?? null;
  const isLand = wider === null && land !== null && named?.countryCode !== land;
  const known = isLand ? null : named;
  // "Essex, England": a county and no town of it.
  const region = regionsByName().get(name);
  if (wider !== null && wider.code === region && !hasCity(region, name))
    return countryOnly(region, run, locale);
  const opens = /^\s?(?:FILE\s?[-–—:]\s?)?$/u.test(text.slice(0, run.start));
  const isDateline = opens && isInDateline(run, name, known !== null, wider, text, locale);
  if (isSiteInCity(run, following[0], known !== null, locale)) return null;
  const placing = howPlaced(run, name, known !== null, context.locale);
  const { isStrong } = placing;
  const isPlaced =
    placing.isPlaced ||
    isBracketed ||
    (known !== null && isInOwnLand(run, following[0], name, text, locale));
  if (known !== null && !beside && !isBracketed && isOfPerson(run)) return null;
  const owner = known === null ? null : owningCountry(run);
  if (owner !== null && hasCity(owner, name)) return cityIn(name, locale, run.start, owner);
  if (known !== null || wider !== null) {
    // "in X, Country" needs no gazetteer; a city that nothing places is merely spoken of.
    if (
      !isPlaced &&
      !isDateline &&
      !(beside && known !== null) &&
      !(wider !== null && known !== null)
    )
      return countryCandidate(run, name, isStrong, beside, locale);
    if (known === null && !isDateline && !(isPlaced && !isInstitution(name.split(' ')[0] ?? '')))
      return null;
    const code =
      wider?.code ?? (known === null || known.countryCode === '' ? null : known.countryCode);
    const city = isDateline ? cased(name) : nominative(name, context.locale);
    return {
      city,
      countryCode: code,
      country: code === null ? null : countryName(code, locale),
      score:
        2 +
        (wider === null ? 0 : 2) +
        (isStrong ? 2 : isPlaced ? 1 : 0) +
        (beside ? 2 : 0) +
        (isDateline ? 4 : 0) +
        (known === null ? 0 : 1) +
        (IN_LARGER.test(run.after) ? 5 : 0),
      at: run.start,
    };
  }
  const inLand = countryCandidate(run, name, isStrong || isPlaced, beside, locale);
  if (inLand !== null) return inLand;
  const town = unknownTown(run, name, following, { isStrong, isPlaced, beside }, locale);
  if (town === null || town.countryCode === null) return town;
  return { ...town, country: countryName(town.countryCode, locale) };
}

/**
 * Whether what opens a caption is its dateline: "OSLO — …", "OSLO, Norway", "Oslo: …", "Oslo, Norway: …", "Kraków. Rynek
 * Główny.", in Italian "Napoli, incendio …".
 */
function isInDateline(
  run: NameRun,
  name: string,
  isKnown: boolean,
  wider: { end: number } | null,
  text: string,
  locale: string
): boolean {
  if (isUpper(name)) return /^[^.!?]{0,30}?\s[-–—]\s|^,/u.test(run.after);
  if (wider !== null && /^:\s/u.test(text.slice(wider.end))) return true;
  if (!isKnown) return false;
  return (
    /^(?::\s|\.\s\p{Lu})/u.test(run.after) ||
    (spokenIn(locale) === 'it' && /^,\s\p{Ll}/u.test(run.after))
  );
}

/** "Victoria Harbour" is in no Victoria, where "Sydney Harbour" is in Sydney. */
const HARBOUR = /\sHarbou?r$/u;
const isNewsworthy = (city: string): boolean => citiesByName().get(city)?.population === NEWSWORTHY;

/** "Cannes Film Festival", "Frankfurter Flughafen": what takes its name from its city is in it. */
function cityIn(name: string, locale: string, at: number, owner?: string): PlaceCandidate | null {
  const names =
    owner === undefined
      ? [...hostOfEvent(name), ...cityOfGermanAdjective(name.split(' '))]
      : [name];
  const city = names.find((each) => citiesByName().has(each));
  if (city === undefined || (HARBOUR.test(name) && !isNewsworthy(city))) return null;
  const code = owner ?? citiesByName().get(city)?.countryCode;
  return {
    city,
    countryCode: code || null,
    country: code ? countryName(code, locale) : null,
    score: owner === undefined ? 2 : 5,
    at,
  };
}

function countryOnly(code: string, run: NameRun, locale: string): PlaceCandidate {
  return {
    city: null,
    countryCode: code,
    country: countryName(code, locale),
    score: 2,
    at: run.start,
  };
}

function countryCandidate(
  run: NameRun,
  name: string,
  isPlaced: boolean,
  beside: boolean,
  locale: string
): PlaceCandidate | null {
  const code =
    countryCodeOf(name, locale) ??
    (isPlaced && name.length > 3
      ? (regionsByName().get(name) ?? provincesByName().get(name))
      : null) ??
    null;
  // "near the border with Chad" is not in Peru.
  if (code === null || !(isPlaced || beside) || /border with\s$/u.test(run.before)) return null;
  return {
    city: null,
    countryCode: code,
    country: countryName(code, locale),
    score: 1 + (beside ? 1 : 0),
    at: run.start,
  };
}
