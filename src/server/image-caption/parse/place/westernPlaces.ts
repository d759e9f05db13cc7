import { nameRuns, type NameRun } from '../properNames';
import { isCalendarWord, isDemonym, isInstitution, isTitle } from '../titleWords';
import type { PlaceCandidate, PlaceContext } from './candidate';
import { isDeclinedCity, nominative } from './declension';
import { cased, countryCodeOf, isUpper, knownCity, runName } from './placeNames';
import { isBesideDate, widerPlace } from './placeSurroundings';
import { countryName } from './regions';

/** "in", "near", "outside" in the languages with capitals, with what may stand between it and the name. */
const PLACED =
  /(?<![\p{L}\p{M}])(?:in|at|near|outside|around|of|im|bei|nahe|à|a|au|aux|en|près de|dans|em|no|na|nos|nas|do|da|ad|nel|nella|te|i|på|tại|ở|w|we|v|ve|во|в|у|під|под|на|di|de|(?:hafen|bahnhof|flughafen|zentrum|innenstadt|straßen|region) von)\s+(?:(?:the\s+|der\s+|die\s+)?(?:(?:central|downtown|northern|southern|eastern|western|north|south|east|west|nearby|suburban|capital|city|town|village|suburb|port|province|district|outskirts|occupied|der|stadt|hauptstadt|ville|capitale|ciudad|capital|cidade|город|городе|городу|столице)\s+)(?:of\s+|de\s+|di\s+)?){0,2}(?:l['’]|la\s+|le\s+|the\s+)?$/iu;
const STRONGLY_PLACED =
  /(?<![\p{L}\p{M}])(?:in|near|outside|bei|nahe|à|en|em|w|v|во|в|у|i|a)\s+(?:(?:central|downtown|northern|southern|eastern|western|nearby|suburban)\s+)?$/iu;
/** "in Guildhall Square, Plymouth": what is placed is in the city. */
const INSIDE_CITY =
  /(?<!\p{L})(?:in|at|on|outside|near)\s+(?:\p{Lu}[\p{L}’'.-]*\s){1,4}?(?:Square|Street|Road|Avenue|Park|Airport|Station|Stadium|Hall|Palace|Castle|Hospital|University|Church|Cathedral|Mosque|Hotel|Museum),\s$/u;
const BUILT =
  /\s(?:Square|Street|Road|Avenue|Boulevard|Lane|Bridge|Park|Airport|Station|Stadium|Arena|Hall|House|Palace|Castle|Tower|Hospital|University|College|School|Church|Cathedral|Mosque|Temple|Hotel|Museum|Theatre|Theater|Centre|Center|Court|Prison|Beach|River|Lake|Mountains?)$/u;
const CAPITAL_OF =
  /(?<![\p{L}\p{M}])(?:capital|city of|hauptstadt|capitale|stadt|capital de)\s*,?\s*$/iu;

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

/** "Poliisi Helsingissä": where names decline, the city follows what happens in it without a preposition. */
function withCityApart(run: NameRun): NameRun[] {
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
  if (name === '' || isCalendarWord(name) || isBuiltPlace(name)) return null;
  const isStrong = STRONGLY_PLACED.test(run.before);
  // "di Menteng, Jakarta": the quarter is placed, and with it the city.
  const ofQuarter = run.before.replace(/(?:\p{Lu}[\p{L}\p{M}'’-]*\s?){1,3},\s$/u, '');
  const isPlaced =
    isStrong ||
    PLACED.test(run.before) ||
    CAPITAL_OF.test(run.before) ||
    (ofQuarter !== run.before && PLACED.test(ofQuarter)) ||
    INSIDE_CITY.test(run.before) ||
    isDeclinedCity(name);
  const isDateline =
    /^\s*(?:FILE\s*[-–—:]\s*)?$/u.test(text.slice(0, run.start)) &&
    isUpper(name) &&
    /^[^.!?]{0,30}?\s[-–—]\s|^,/u.test(run.after);
  const beside = isBesideDate(run, following, text, context);
  const wider = widerPlace(run, following, text);
  const known = knownCity(name);
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
  // "in Xville, near the border": set off by commas, it is a place of its own.
  const words = name.split(' ');
  const isPlain =
    !words.some((word) => isDemonym(word) || isInstitution(word) || isTitle(word)) &&
    !isUpper(name);
  if (
    isStrong &&
    isPlain &&
    words.length <= 2 &&
    /^,\s+(?:near|outside|north|south|east|west|about|\d|an? (?:village|town|city|suburb|port|neighbou?rhood))/u.test(
      run.after
    )
  ) {
    return { city: name, country: null, countryCode: null, score: 2, at: run.start };
  }
  // "in Xville, March 8, 2019": the date beside it makes it the place, known or not.
  if (isStrong && beside && words.length <= 3 && isPlain) {
    return { city: name, country: null, countryCode: null, score: 3, at: run.start };
  }
  return null;
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
