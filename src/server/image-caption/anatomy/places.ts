import { declined, isDeclinedCity, nominative } from './declension';
import { citiesByName, provincesByName, type City } from './gazetteer';
import { countriesByName, countryName, regionsByName } from './regions';
import { nameRuns, type NameRun } from './properNames';
import { READING_WINDOW } from './text';
import { isCalendarWord, isDemonym, isInstitution, isOpener, isTitle } from './titleWords';

/** Where a caption places its picture. */
export interface FoundPlace {
  city: string | null;
  country: string | null;
  /** ISO 3166-1 alpha-2 */
  countryCode: string | null;
}

export interface PlaceContext {
  locale?: string;
  /** Where the caption's date stands: the wires write place and date side by side. */
  date?: { start: number; end: number } | null;
}

interface Candidate extends FoundPlace {
  score: number;
  at: number;
}

const NOWHERE: FoundPlace = { city: null, country: null, countryCode: null };

/** "in", "near", "outside" in the languages with capitals, with what may stand between it and the name. */
const PLACED =
  /(?<![\p{L}\p{M}])(?:in|at|near|outside|around|from|of|im|bei|aus|nahe|à|a|au|aux|en|près de|dans|em|no|na|nos|nas|ad|nel|nella|te|i|på|tại|ở|w|we|v|ve|во|в|у|під|под|из|на|di|de)\s+(?:(?:the\s+|der\s+|die\s+)?(?:(?:central|downtown|northern|southern|eastern|western|north|south|east|west|nearby|suburban|capital|city|town|village|suburb|port|province|district|outskirts|occupied|der|stadt|hauptstadt|ville|capitale|ciudad|capital|cidade|город|городе|городу|столице)\s+)(?:of\s+|de\s+|di\s+)?){0,2}(?:l['’]|la\s+|le\s+|the\s+)?$/iu;
const STRONGLY_PLACED =
  /(?<![\p{L}\p{M}])(?:in|near|outside|bei|nahe|à|en|em|w|v|во|в|у|i|a)\s+(?:(?:central|downtown|northern|southern|eastern|western|nearby|suburban)\s+)?$/iu;
const CAPITAL_OF =
  /(?<![\p{L}\p{M}])(?:capital|city of|hauptstadt|capitale|stadt|capital de)\s*,?\s*$/iu;

/** The city and country a caption names as the scene: the best placed of all it names. */
export function findPlace(text: string, context: PlaceContext = {}): FoundPlace {
  const readable = text.slice(0, READING_WINDOW);
  const locale = context.locale ?? 'en';
  const candidates = [
    ...westernCandidates(readable, context, locale),
    ...candidatesWithoutCapitals(readable, locale),
  ];
  candidates.sort((a, b) => b.score - a.score || a.at - b.at);
  const best = candidates[0];
  return best === undefined
    ? NOWHERE
    : { city: best.city, country: best.country, countryCode: best.countryCode };
}

function westernCandidates(text: string, context: PlaceContext, locale: string): Candidate[] {
  const runs = nameRuns(text).flatMap(withCityApart);
  const candidates: Candidate[] = [];
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
): Candidate | null {
  const name = runName(run);
  if (name === '' || isCalendarWord(name)) return null;
  const isStrong = STRONGLY_PLACED.test(run.before);
  // "di Menteng, Jakarta": the quarter is placed, and with it the city.
  const ofQuarter = run.before.replace(/(?:\p{Lu}[\p{L}\p{M}'’-]*\s?){1,3},\s$/u, '');
  const isPlaced =
    isStrong ||
    PLACED.test(run.before) ||
    CAPITAL_OF.test(run.before) ||
    (ofQuarter !== run.before && PLACED.test(ofQuarter)) ||
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

function countryCandidate(
  run: NameRun,
  name: string,
  isPlaced: boolean,
  beside: boolean,
  locale: string
): Candidate | null {
  const code = countryCode(name);
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

/** The country or state after a name: "Akko, Israel", "Ocala, Fla.", "Madrid (España)", "Amritsar, Punjab province". */
function widerPlace(
  run: NameRun,
  following: readonly NameRun[],
  text: string
): { code: string; end: number } | null {
  let end = run.end;
  for (const next of following) {
    const gap = text.slice(end, next.start);
    if (!/^(?:,\s?|\s?\()$/u.test(gap)) return null;
    const abbreviation = /^(?:\p{L}\.){2,}|^[\p{L}.-]+/u.exec(text.slice(next.start))?.[0] ?? '';
    const name = runName(next);
    const code =
      countryCode(name) ??
      regionsByName().get(abbreviation) ??
      regionsByName().get(abbreviation.replace(/\.$/, '')) ??
      regionsByName().get(name) ??
      provincesByName().get(name) ??
      null;
    if (code !== null) return { code, end: next.end };
    end = next.end;
  }
  return null;
}

function isBesideDate(
  run: NameRun,
  following: readonly NameRun[],
  text: string,
  context: PlaceContext
): boolean {
  const date = context.date;
  if (date === undefined || date === null) return false;
  const end = widerPlace(run, following, text)?.end ?? run.end;
  const after = text.slice(end, date.start);
  const before = text.slice(date.end, run.start);
  const gap =
    /^[\s,.()]*(?:(?:province|state|region|county)\s*)?(?:(?:on|am|le|el|em|il|den|the|in|im|в|on the)\s+)?(?:\p{L}+,?\s+){0,1}$/iu;
  return (
    (date.start >= end && after.length < 30 && gap.test(after)) ||
    (date.end <= run.start &&
      before.length < 24 &&
      /^[\s,.()]*(?:\p{L}{1,5}\s+){0,2}$/u.test(before))
  );
}

function runName(run: NameRun): string {
  const words = [...run.words];
  while (
    words.length > 1 &&
    isOpener(words[0] ?? '') &&
    !/^(?:the|la|los|las|el|le|den|new)$/iu.test(words[0] ?? '')
  )
    words.shift();
  while (words.length > 0 && isCalendarWord(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}

function isUpper(name: string): boolean {
  return name.length > 2 && name === name.toUpperCase();
}

function cased(name: string): string {
  return isUpper(name)
    ? name.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => word[0] + word.slice(1).toLowerCase())
    : name;
}

function knownCity(name: string): City | null {
  const cities = citiesByName();
  const city =
    cities.get(name) ??
    (isUpper(name) ? cities.get(cased(name)) : undefined) ??
    cities.get(nominative(name));
  return city ?? null;
}

function countryCode(name: string): string | null {
  const countries = countriesByName();
  return (
    countries.get(name) ??
    countries.get(`${name}.`) ??
    countries.get(cased(name)) ??
    countries.get(declined(name, 'country')) ??
    null
  );
}

const SCRIPTS_WITHOUT_CAPITALS =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Bengali}]/u;
let namesWithoutCapitals: RegExp | null = null;

/** Known names in scripts without capitals; in those that write spaces only as a word, with its prefixed preposition. */
function candidatesWithoutCapitals(text: string, locale: string): Candidate[] {
  if (!SCRIPTS_WITHOUT_CAPITALS.test(text)) return [];
  if (namesWithoutCapitals === null) {
    const all = [...citiesByName().keys(), ...countriesByName().keys()].filter(
      (name) => SCRIPTS_WITHOUT_CAPITALS.test(name) && !/[a-z]/i.test(name)
    );
    const longestFirst = [...new Set(all)].sort((a, b) => b.length - a.length);
    const cjk = longestFirst.filter((name) =>
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(name)
    );
    const others = longestFirst.filter((name) => !cjk.includes(name));
    const korean = others.filter((name) => /\p{Script=Hangul}/u.test(name));
    const spaced = others.filter((name) => !korean.includes(name));
    namesWithoutCapitals = new RegExp(
      `(?<cjk>${cjk.join('|')})|(?<!\\p{L})(?<korean>${korean.join('|')})(?=에서|의|서|에|시|\\s|$|[,.)])|(?<![\\p{L}\\p{M}])(?:[بفول]|ב)?(?<spaced>${spaced.join('|')})(?![\\p{L}\\p{M}])`,
      'gu'
    );
  }
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(namesWithoutCapitals)) {
    const name =
      match.groups?.['cjk'] ?? match.groups?.['korean'] ?? match.groups?.['spaced'] ?? '';
    const start = match.index + match[0].lastIndexOf(name);
    const around = {
      before: text.slice(Math.max(0, match.index - 12), match.index),
      after: text.slice(start + name.length, start + name.length + 6),
    };
    const isPlaced =
      /(?:在|于|於|في|في مدينة|در|در شهر|ב)\s*$/u.test(around.before) ||
      /^(?:で|市内?で|の|에서|시|\s?में)/u.test(around.after) ||
      /^[日，、,]/u.test(around.before.slice(-1));
    const city = citiesByName().get(name);
    const code = city?.countryCode ?? countriesByName().get(name) ?? '';
    if (city === undefined && !isPlaced) continue;
    candidates.push({
      city: city === undefined ? null : name,
      countryCode: code === '' ? null : code,
      country: code === '' ? null : countryName(code, locale),
      score: (city === undefined ? 0 : 2) + (isPlaced ? 2 : 0),
      at: match.index,
    });
  }
  return candidates;
}
