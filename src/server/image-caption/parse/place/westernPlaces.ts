import { nameRuns, type NameRun } from '../properNames';
import { isCalendarWord, isDemonym, isInstitution, isTitle } from '../titleWords';
import type { PlaceCandidate, PlaceContext } from './candidate';
import { isDeclinedCity, nominative } from './declension';
import { cased, countryCodeOf, isUpper, knownCity, runName } from './placeNames';
import { isBesideDate, owningCountry, widerPlace } from './placeSurroundings';
import {
  cityOfGermanAdjective,
  hostOfEvent,
  isCalledRegion,
  isCalledSettlement,
  isOnlyNear,
  isPlacedByNeighbour,
} from './placeWords';
import { citiesByName, hasCity } from './gazetteer';
import { countryName, regionsByName } from './regions';

/** "in", "near", "outside" in the languages with capitals, with what may stand between it and the name. */
const PLACED =
  /(?<![\p{L}\p{M}])(?:in|at|near|outside|around|of|im|bei|nahe|à|a|au|aux|en|près de|dans|em|no|na|nos|nas|do|da|ad|nel|nella|te|i|på|tại|ở|w|we|v|ve|u|во|в|у|на|στη|στην|στο|στον|στα|στις|în|la|di|de|(?:hafen|bahnhof|flughafen|zentrum|innenstadt|straßen|region) von)\s(?:(?:the\s|der\s|die\s)?(?:(?:central|downtown|northern|southern|eastern|western|north|south|east|west|nearby|suburban|capital|city|town|village|suburb|port|province|district|outskirts|occupied|der|stadt|hauptstadt|ville|capitale|ciudad|capital|cidade|город|городе|городу|столице)\s)(?:of\s|de\s|di\s)?){0,2}(?:l['’]|la\s|le\s|the\s)?$/iu;
const STRONGLY_PLACED =
  /(?<![\p{L}\p{M}])(?:in|near|outside|bei|nahe|à|en|em|w|v|u|во|в|у|i|a|στη|στην|στο|στον|în)\s(?:(?:central|downtown|northern|southern|eastern|western|nearby|suburban)\s)?$/iu;
/** "in Guildhall Square, Plymouth": what is placed is in the city. */
const INSIDE_CITY =
  /(?<!\p{L})(?:in|at|on|outside|near)\s(?:\p{Lu}[\p{L}’'.-]*\s){1,4}?(?:Square|Street|Road|Avenue|Park|Airport|Station|Stadium|Hall|Palace|Castle|Hospital|University|Church|Cathedral|Mosque|Hotel|Museum),\s$/u;
/** "Menteng, ": the quarter before the city; no more than stands before a name is looked at. */
const OF_QUARTER = /\p{Lu}[\p{L}\p{M}'’-]{0,48}(?:\s\p{Lu}[\p{L}\p{M}'’-]{0,48}){0,2},\s$/u;
const BUILT =
  /\s(?:Square|Street|Road|Avenue|Boulevard|Lane|Bridge|Park|Airport|Station|Stadium|Arena|Hall|House|Palace|Castle|Tower|Hospital|University|College|School|Church|Cathedral|Mosque|Temple|Hotel|Museum|Theatre|Theater|Centre|Center|Court|Prison|Beach|River|Lake|Mountains?)$/u;
/** "Jane Roe of Barcelona": a player is of her club, wherever she plays. */
const BELONGS_TO =
  /(?<![\p{L}\p{M}'’-])[\p{Ll}\p{Lt}\p{Lm}\p{Lo}\p{M}'’-]*\p{Lu}[\p{L}\p{M}'’-]+\s\p{Lu}[\p{L}\p{M}'’-]+\s(?:of|von|du|del|do)\s$/u;
const BUILT_IN =
  /^(?:Hafen|Bahnhof|Hauptbahnhof|Flughafen|Zentrum|Innenstadt|Altstadt|Rathaus|Stadt|Dom|Straßen|Puerto|Aeropuerto|Ayuntamiento|Gare|Port|Aéroport|Mairie|Porto|Stazione|Aeroporto) (?:von|de|di|do|du)$/u;
const IN_HARBOUR_OF =
  /(?<!\p{L})(?:hafen|bahnhof|flughafen|zentrum|innenstadt|straßen|puerto|port|centre) (?:von|de)\s$/iu;
const CAPITAL_OF =
  /(?<![\p{L}\p{M}])(?:capital|city of|hauptstadt|capitale|stadt|capital de)\s?,?\s?$/iu;

export function westernCandidates(
  text: string,
  context: PlaceContext,
  locale: string
): PlaceCandidate[] {
  const runs = nameRuns(text).flatMap(withCityApart);
  const candidates: PlaceCandidate[] = [];
  runs.forEach((run, index) => {
    const candidate = candidateFrom(run, runs.slice(index + 1, index + 4), text, context, locale);
    if (candidate !== null) candidates.push(candidate);
  });
  return candidates;
}

/** "Vecinos de Elmella", "Hafen von Rostock": the noun before it is no part of the name. */
function withoutOpening(run: NameRun): NameRun | null {
  const [noun = '', particle = '', ...words] = run.words;
  const opens = run.before === '' && /^(?:de|di|da|do|du|des)$/u.test(particle);
  const isPartOf = BUILT_IN.test(`${noun} ${particle}`);
  if (
    words.length === 0 ||
    !(opens || isPartOf) ||
    knownCity(run.words.join(' ')) !== null ||
    isTitle(noun)
  )
    return null;
  const before = `${noun} ${particle} `;
  return { ...run, words, start: run.start + before.length, before: run.before + before };
}

/** "Poliisi Helsingissä": where names decline, the city follows what happens in it without a preposition. */
function withCityApart(run: NameRun): NameRun[] {
  const opening = withoutOpening(run);
  if (opening !== null) return [opening];
  const last = run.words.at(-1) ?? '';
  if (run.words.length < 2 || !isDeclinedCity(last)) return [run];
  const start = run.end - last.length;
  const city = {
    ...run,
    words: [last],
    start,
    before: `${run.before}${run.words.slice(0, -1).join(' ')} `,
  };
  return [
    { ...run, words: run.words.slice(0, -1), end: start - 1, after: ` ${last}${run.after}` },
    city,
  ];
}

function candidateFrom(
  run: NameRun,
  following: readonly NameRun[],
  text: string,
  context: PlaceContext,
  locale: string
): PlaceCandidate | null {
  const name = runName(run);
  const within = cityIn(name, locale, run.start);
  if (within !== null) return within;
  if (name === '' || isCalendarWord(name) || isBuiltPlace(name)) return null;
  const wider = widerPlace(run, following, text);
  if (isOnlyNear(run, locale) && countryCodeOf(name) === null)
    return wider === null ? null : countryOnly(wider.code, run, locale);
  if (isCalledRegion(run) && countryCodeOf(name) === null) {
    const code = wider?.code ?? regionsByName().get(name) ?? null;
    return code === null ? null : countryOnly(code, run, locale);
  }
  const isStrong = STRONGLY_PLACED.test(run.before);
  // "di Menteng, Jakarta": the quarter is placed, and with it the city.
  const ofQuarter = run.before.replace(OF_QUARTER, '');
  const isPlaced =
    isStrong ||
    PLACED.test(run.before) ||
    CAPITAL_OF.test(run.before) ||
    (ofQuarter !== run.before && PLACED.test(ofQuarter)) ||
    INSIDE_CITY.test(run.before) ||
    isDeclinedCity(name);
  const isDateline =
    /^\s?(?:FILE\s?[-–—:]\s?)?$/u.test(text.slice(0, run.start)) &&
    isUpper(name) &&
    /^[^.!?]{0,30}?\s[-–—]\s|^,/u.test(run.after);
  const beside = isBesideDate(run, following, text, context);
  const known = knownCity(name);
  if (known !== null && wider === null && !beside && BELONGS_TO.test(run.before)) return null;
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
    if (known === null && !isPlaced && !isDateline) return null;
    const code =
      wider?.code ?? (known === null || known.countryCode === '' ? null : known.countryCode);
    const city = isDateline ? cased(name) : nominative(name);
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
        (known === null ? 0 : 1),
      at: run.start,
    };
  }
  const country = countryCandidate(run, name, isStrong || isPlaced, beside, locale);
  if (country !== null) return country;
  const town = unknownTown(run, name, following, { isStrong, isPlaced, beside });
  if (town === null || town.countryCode === null) return town;
  return { ...town, country: countryName(town.countryCode, locale) };
}

/** A town that no gazetteer knows, by what stands around its name. */
function unknownTown(
  run: NameRun,
  name: string,
  following: readonly NameRun[],
  { isStrong, isPlaced, beside }: Readonly<Record<'isStrong' | 'isPlaced' | 'beside', boolean>>
): PlaceCandidate | null {
  const words = name.split(' ');
  const isPlain =
    words.length <= 3 &&
    !words.some((word) => isDemonym(word) || isInstitution(word) || isTitle(word)) &&
    !isUpper(name);
  if (!isPlain) return null;
  const town = (score: number, code: string | null = null): PlaceCandidate => ({
    city: name,
    country: null,
    countryCode: code,
    score,
    at: run.start,
  });
  const next = following[0];
  // "in the village of Xville", "in Xville bei Berlin", "in Xville, a town near the border".
  if (isCalledSettlement(run)) return town(4);
  if (isPlaced && isPlacedByNeighbour(run))
    return town(4, (next && knownCity(runName(next))?.countryCode) || null);
  if (
    isStrong &&
    /^,\s(?:about|\d|an? (?:village|town|city|suburb|port|neighbou?rhood))/u.test(run.after)
  )
    return town(2);
  // "in Xville, March 8, 2019": the date beside it makes it the place, known or not.
  if (isStrong && beside) return town(3);
  if (beside && IN_HARBOUR_OF.test(run.before)) return town(3);
  // "Vecinos de Paiporta, en Valencia"
  if (isPlaced && next !== undefined && /^,\s(?:en|in|à|em|im|i|w|в)\s/u.test(run.after)) {
    const larger = knownCity(runName(next));
    if (larger !== null && run.after.includes(runName(next)))
      return town(8, larger.countryCode || null);
  }
  return null;
}

/** "Cannes Film Festival", "Frankfurter Flughafen": what takes its name from its city is in it. */
function cityIn(name: string, locale: string, at: number, owner?: string): PlaceCandidate | null {
  const names =
    owner === undefined
      ? [...hostOfEvent(name), ...cityOfGermanAdjective(name.split(' '))]
      : [name];
  const city = names.find((each) => citiesByName().has(each));
  if (city === undefined) return null;
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

/** "Guildhall Square", "Penn Station": a place in a city, which the caption may name after it. */
function isBuiltPlace(name: string): boolean {
  return BUILT.test(name) && knownCity(name) === null;
}

function countryCandidate(
  run: NameRun,
  name: string,
  isPlaced: boolean,
  beside: boolean,
  locale: string
): PlaceCandidate | null {
  const code = countryCodeOf(name);
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
