import type { NameRun } from '../properNames';
import { isDemonym, isInstitution, isTitle } from '../titleWords';
import type { PlaceCandidate } from './candidate';
import { provincesByName } from './gazetteer';
import { isUpper, knownCity, runName } from './placeNames';
import {
  isCalledSettlement,
  isNounBehindIn,
  isOfCourt,
  isPlacedByNeighbour,
  isWordForQuarter,
} from './placeWords';
import { isTownByItsPlace, LOCATIVE, looksLikeGermanPlural } from './placing';
import { regionsByName } from './regions';
import { isOfWorldOrLanguage } from './worldNames';

const IN_HARBOUR_OF =
  /(?<!\p{L})(?:hafen|bahnhof|flughafen|zentrum|innenstadt|straßen|puerto|port|centre) (?:von|de)\s$/iu;
/** "na Grande São Paulo", "in Greater Boston" */
const GREATER = /^(?:Grande|Greater|Gran|Großraum)\s/u;
/** "Vecinos de Paiporta": people are of a town. */
const RESIDENTS_OF =
  /(?<!\p{L})(?:vecin[oa]s|habitantes|residentes|moradores|habitants|riverains|abitanti|residenti|inwoners|bewoners|residents|(?:ein|an|be)wohner)\s(?:de|di|d['’]|van|von|of)\s?$/iu;
const THING_BETWEEN = /^\s\p{Ll}{3,12}(?:\s\p{Ll}{3,12})?,\s$/u;
const IN_DIRECTLY = /^\s(?:in|en|in der|em|i)\s$/u;
const OF = /(?<!\p{L})(?:of|von|van|de|di|z|ze|из|з|från|fra|af|av)\s$/iu;
const mayBeTown = (name: string): boolean =>
  !name.split(' ').some((word) => isDemonym(word) || isInstitution(word) || isTitle(word));

/** A town that no gazetteer knows, by what stands around its name. */
export function unknownTown(
  run: NameRun,
  name: string,
  following: readonly NameRun[],
  { isStrong, isPlaced, beside }: Readonly<Record<'isStrong' | 'isPlaced' | 'beside', boolean>>,
  locale: string
): PlaceCandidate | null {
  if (name.split(' ').length > 3 || isUpper(name) || !mayBeTown(name)) return null;
  if (isNounBehindIn(name, locale) || isOfWorldOrLanguage(name, locale)) return null;
  const town = (score: number, code: string | null = null): PlaceCandidate => ({
    city: name.replace(LOCATIVE, ''),
    country: null,
    countryCode: code,
    score,
    at: run.start,
  });
  const next = following[0];
  if (isOfCourt(run)) return town(2);
  // "in the village of Xville", "in Xville bei Berlin", "in Xville, a town near the border".
  if (isCalledSettlement(run)) return town(4);
  // "Einwohner von Xville bei Y"
  const neighbour = (next && knownCity(runName(next), locale)?.countryCode) || null;
  // "Kinder in Zelten bei Regen": what looks like a noun is one, unless it is near to a town.
  const mayBeNoun = neighbour === null && looksLikeGermanPlural(name, locale);
  if ((isPlaced || OF.test(run.before)) && isPlacedByNeighbour(run) && !mayBeNoun)
    return town(8, neighbour);
  if (
    isStrong &&
    /^,\s(?:about|\d|an? (?:village|town|city|suburb|port|neighbou?rhood))/u.test(run.after)
  )
    return town(2);
  // "in Xville, March 8, 2019": the date beside it makes it the place, known or not.
  if (isStrong && beside) return town(3);
  if (beside && IN_HARBOUR_OF.test(run.before)) return town(3);
  // "Vecinos de Paiporta, en Valencia"
  if (
    isPlaced &&
    !isWordForQuarter(name.split(' ')[0] ?? '') &&
    next !== undefined &&
    /^,\s(?:en|in|à|em|im|i|w|we|v|ve|u|в|у|na|no|nel|nella|dans)\s(?:l['’]|la\s|le\s)?/u.test(
      run.after
    )
  ) {
    const larger = runName(next).replace(GREATER, '');
    const code =
      knownCity(larger, locale)?.countryCode ??
      regionsByName().get(larger) ??
      provincesByName().get(larger);
    const isTown = isStrong || RESIDENTS_OF.test(run.before);
    if (code !== undefined && isTown && run.after.includes(runName(next)))
      return town(8, code || null);
  }
  // "in Xville harbour, North Yorkshire"
  if (next !== undefined && isStrong && THING_BETWEEN.test(textBetween(run, next))) {
    const code = regionsByName().get(runName(next));
    if (code !== undefined) return town(5, code);
  }
  // "at Xville in Manipur"
  if (next !== undefined && isPlaced && IN_DIRECTLY.test(textBetween(run, next))) {
    const code = regionsByName().get(runName(next)) ?? provincesByName().get(runName(next));
    if (code !== undefined && knownCity(runName(next), locale) === null) return town(6, code);
  }
  if (!isStrong || provincesByName().has(name) || regionsByName().has(name)) return null;
  // "in Xville (Ravenna)": the town, and the province that is named after its own.
  const around =
    next !== undefined && /^\s\($/u.test(textBetween(run, next)) ? runName(next) : null;
  const aroundCode =
    around === null
      ? undefined
      : (regionsByName().get(around) ??
        provincesByName().get(around) ??
        knownCity(around, locale)?.countryCode);
  if (aroundCode !== undefined) return town(8, aroundCode || null);
  return isTownByItsPlace(run, name, locale) ? town(1) : null;
}

/** What stands between two names, as far as it is seen from the first. */
const textBetween = (run: NameRun, next: NameRun): string =>
  run.after.slice(0, next.start - run.end);
