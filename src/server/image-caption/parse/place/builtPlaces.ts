import type { NameRun } from '../properNames';
import { spokenIn } from '../text';
import type { PlaceCandidate } from './candidate';
import { hasCity } from './gazetteer';
import { countryCodeOf, knownCity, runName } from './placeNames';
import { isWordForBuilding, isWordForEvent, isWordForStreet, SITES } from './placeWords';
import { countryName, regionsByName } from './regions';

const BUILT =
  /\s(?:Square|Street|Road|Avenue|Boulevard|Lane|Bridge|Park|Airport|Station|Stadium|Arena|Hall|House|Palace|Castle|Tower|Hospital|University|College|School|Church|Cathedral|Mosque|Temple|Hotel|Museum|Theatre|Theater|Centre|Center|Court|Prison|Beach|River|Lake|Mountains?|Canal|Strait|Desert|Delta|Corridor|Peninsula|Reservoir|Dam|Crossing|Highway|Strip|Territory)$/u;
/** "Camp David", "Lake Victoria": no town, whatever stands before it. */
const BUILT_FIRST =
  /^(?:Camp|Fort|Lake|Mount|Mt\.?|Cape|Base|Castle|Villa|Château|Schloss|Lago|Lac|Mont|Monte|Jezioro|Jezero|Gunung|Danau|Pulau|Hồ|Núi|Sungai|Sông|Mlima|Ziwa)\s\p{Lu}/u;

/** "Vista de Paiporta (Valencia)": a town with what it lies in in brackets. */
export const isInBrackets = (run: NameRun, next: NameRun | undefined): boolean =>
  next !== undefined && run.after.startsWith(` (${next.words.join(' ')})`);

/** "la plaza de Colón (Madrid)": the city behind what is built there. */
export function cityInBrackets(
  run: NameRun,
  next: NameRun | undefined,
  locale: string
): PlaceCandidate | null {
  if (next === undefined || !isInBrackets(run, next)) return null;
  const city = runName(next);
  const known = knownCity(city, locale);
  if (known === null || countryCodeOf(city, locale) !== null) return null;
  const code = known.countryCode || null;
  return {
    city,
    countryCode: code,
    country: code === null ? null : countryName(code, locale),
    score: 4,
    at: next.start,
  };
}

/** "Waterloo station, London" */
const SITE = new RegExp(
  `^\\s(?:(?:railway|train|bus|tube|metro|subway|police|fire) )?${SITES}(?=,)`,
  'u'
);

/** "at Stormont, Belfast": in English what a scene is "at" is no town; the city stands behind it. */
export function isSiteInCity(
  run: NameRun,
  next: NameRun | undefined,
  isKnown: boolean,
  locale: string
): boolean {
  if (next === undefined || spokenIn(locale) !== 'en') return false;
  const city = runName(next);
  const [site = ''] = SITE.exec(run.after) ?? [];
  // "at Stehekin, Washington" is in the state, and "at the Capitol, Washington" in the city.
  const isState = city === 'Washington' && !/\sthe\s$/u.test(run.before);
  return (
    (site !== '' || (!isKnown && !isState && /(?<!\p{L})at\s(?:the\s)?$/iu.test(run.before))) &&
    run.after.startsWith(`${site}, ${city}`) &&
    knownCity(city, locale) !== null &&
    regionsByName().get(city) === undefined &&
    countryCodeOf(city, locale) === null
  );
}

/** "Guildhall Square", "Penn Station": a place in a city, which the caption may name after it. */
export function isBuiltPlace(name: string): boolean {
  return (BUILT.test(name) || BUILT_FIRST.test(name)) && knownCity(name) === null;
}

/** "Puerta del Sol", "Museo del Prado", "Platz der Republik": by its first word what is built in a city. */
export function isNamedAsBuilt(name: string): boolean {
  const [first = '', ...more] = name.split(' ');
  return (
    more.length > 0 && (isWordForStreet(first) || isWordForEvent(first) || isWordForBuilding(first))
  );
}

/** How the names of towns end that are also those of what is built or laid out: "Sioux Center", "Overland Park". */
const TOWN_LIKE_BUILT =
  /^\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?\s(?:Center|Park|Beach|Lake|Station|Bridge|Castle|River|Court|Church|Hall)$/u;
const OF_NATION = /(?:National|State|Memorial|Provincial|Regional|Convention|City|Civic)\s/u;

/** "in Sioux Center, Iowa": behind "in" and before the state alone, such a name is a town's. */
export function isTownOfState(run: NameRun, [next]: readonly NameRun[]): boolean {
  const name = run.words.join(' ');
  if (next === undefined || !TOWN_LIKE_BUILT.test(name) || OF_NATION.test(name)) return false;
  const state = runName(next);
  const code = regionsByName().get(state);
  return (
    code !== undefined &&
    /(?<!\p{L})in\s$/iu.test(run.before) &&
    run.after.startsWith(`, ${state}`) &&
    !hasCity(code, state)
  );
}
