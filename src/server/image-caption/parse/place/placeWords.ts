import words from '../../data/place-words.json';
import type { NameRun } from '../properNames';
import { spokenIn } from '../text';

const anyOf = (rows: readonly string[]): string => `(?:${rows.join('|')})`;

/** What is built in a city, as English writes it behind a name. */
export const SITES = anyOf(words.sites);
const SETTLEMENT = anyOf(words.settlements);
const NEAR = anyOf(words.near);
/** "40 km from", "5 Kilometer südwestlich von", "a 30 km al norte de". */
const DISTANCE =
  '\\d[\\d.,]{0,6}\\s?(?:km|kil[oó]m[eè]t\\p{L}{1,6}|miles?|mi|mil|millas|milhas|miglia|mijl|км|километр\\p{L}{0,3}|кілометр\\p{L}{0,3}|χλμ)\\.?(?:\\s[\\p{L}-]{1,14}){1,4}';
const NEAR_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{M}'’-])(?:${NEAR}|${DISTANCE})(?:\\s|(?<=['’]))(?:the\\s|der\\s|den\\s|la\\s)?(?:${SETTLEMENT}\\s)?$`,
  'iu'
);
/** "u Brna" is near it in Czech, "u Zagrebu" in it in Croatian. */
const CZECH_NEAR = new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.nearOrIn})\\s$`, 'iu');
const NEAR_AFTER = new RegExp(
  `^['’]?\\p{Ll}{0,4}\\s(?:${anyOf(words.nearBehind)})(?![\\p{L}])`,
  'iu'
);
const GOES_ON_NEAR = new RegExp(
  `^(?:,(?:\\s[\\p{L}]{1,12}){0,3})?\\s(?:(${NEAR})|an? (?:${SETTLEMENT}|(?:\\p{L}{1,12}\\s)?(?:suburb|district|quarter|neighbou?rhood) of)|\\d[\\d.,]{0,6}\\s?(?:km|kilomet|mile|км))`,
  'iu'
);
/** "near Oslo", "nahe der Stadt Oslo": what follows such a word, where it is no part of a verb ("stellt … vor."). */
const NAME_BEHIND = /^[\s'’](?:\p{Ll}{1,12}\s){0,2}\p{Lu}/u;
const IN_SETTLEMENT = new RegExp(`(?<![\\p{L}\\p{M}])${SETTLEMENT}\\s$`, 'iu');
const REGION_AFTER = new RegExp(`^\\s(?:${anyOf(words.regions)})(?![\\p{L}])`, 'iu');
/** "İzmir'in Bornova ilçesinde", "Antakya ilçesindeki", "Tampereen keskustassa": the word for what it is or has, behind it. */
const PLACED_BEHIND = new RegExp(
  `^(?:\\s\\p{Lu}[\\p{L}\\p{M}]{1,24})?\\s(?:${anyOf(words.partsBehind)})`,
  'u'
);
const REGION_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${anyOf(words.regionsBefore)})(?:\\s|(?<=['’]))$`,
  'iu'
);
const REGION_LAST =
  /\s(?:County|Province|State|Governorate|Oblast|Prefecture|Region|Voivodeship|Kreis|Landkreis)$/u;

/** "Ishikawa" of "Ishikawa Prefecture". */
export const withoutRegionWord = (name: string): string => name.replace(REGION_LAST, '');

const EVENT = new RegExp(`\\s(?:${anyOf(words.events)})$`, 'iu');
const GERMAN_BUILDING = new RegExp(
  `^(?:${anyOf(words.germanBuildings)}|\\p{Lu}\\p{Ll}{2,20}(?:platz|markt|stra(?:ß|ss)e|allee|brücke|tor|viertel|rathaus|stadion|fest|park|bahnhof|hafen|theater|oper|museum|schloss|kirche|klinik|gericht|garten|zentrum|innenstadt|altstadt|flughafen))s?$`,
  'u'
);

/** The words before a name that say "not there, but not far", in scripts without capitals. */
export const NEAR_BEFORE_UNCASED = new RegExp(
  `(?:(?<![\\p{L}\\p{M}])${anyOf(words.nearUncased)}|${anyOf(words.nearUncasedUnspaced)})\\s?(?:مدينة\\s|بلدة\\s|شهر\\s)?[ל]?$`,
  'u'
);
/** A newspaper or a bank is named after its city, wherever it is spoken of. */
export const BODY_BEHIND_UNCASED = new RegExp(`^(?:${anyOf(words.bodiesBehindUncased)})`, 'u');
export const NEAR_BEHIND_UNCASED = new RegExp(`^(?:${anyOf(words.nearBehindUncased)})`, 'u');

const PLACED_WIDER = new RegExp(
  `^(?:,\\s?|\\s?\\()(?:${anyOf([...words.directions, ...words.regionsBefore])}\\s?)?$`,
  'iu'
);
const STREET_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{M}'’-]|(?<!\\p{L})(?:une?|una|uma?|des|unas?)\\s)(?:${anyOf(words.streets)})\\s(?:(?:d[eiou]|des|della?|dos?|das?)\\s)?(?:l['’]|la\\s|las\\s|los\\s|les\\s)?$`,
  'iu'
);
const STREET_FIRST = new RegExp(`^(?:${anyOf(words.streets)})$`, 'iu');

/** The words before a name that make it the name of more than a town: "Gaza strip" in scripts without capitals. */
export const REGION_BEFORE_UNCASED = new RegExp(`${anyOf(words.regionsBeforeUncased)}\\s$`, 'u');

/** Whether what stands between a town and a name makes that the land around it: ", ", " (", ", southern ". */
export const isWiderBehind = (between: string): boolean => PLACED_WIDER.test(between);

/** Whether a name is that of a street or a square: "place de la X", "calle X". */
export const isNameOfStreet = (run: NameRun): boolean => STREET_BEFORE.test(run.before);

const QUARTER = new RegExp(`^${anyOf([...words.streets, ...words.quarters])}$`, 'iu');

/** Whether a word begins the name of a part of a town: "Praia", "Favela". */
export const isWordForQuarter = (word: string): boolean => QUARTER.test(word);

const BUILDINGS = anyOf([...words.germanBuildings, ...words.buildingsBefore]);
const BUILDING = new RegExp(`^${BUILDINGS}$`, 'iu');
const BUILDING_BEFORE = new RegExp(`(?<![\\p{L}\\p{M}])${BUILDINGS}\\s$`, 'iu');

/** "Hauptbahnhof Hannover", "Аэропорт Сочи": a word for what is built, and its city behind it. */
export const isWordForBuilding = (word: string): boolean => BUILDING.test(word);
export const isBuiltIn = (run: NameRun): boolean => BUILDING_BEFORE.test(run.before);

/** Whether a word begins the name of a street or of something built, as "Puerta" of one in Madrid. */
export const isWordForStreet = (word: string): boolean => STREET_FIRST.test(word);

const EVENT_WORD = new RegExp(`^(?:${anyOf([...words.events, ...words.eventsOf])})$`, 'iu');

/** Whether a word is the name of an event or of something built in a city: "Festival", "Estadio". */
export const isWordForEvent = (word: string): boolean => EVENT_WORD.test(word);

const EVENT_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${anyOf([...words.events, ...words.eventsOf])})\\s$`,
  'iu'
);

const BUILT_OF = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${anyOf([...words.eventsOf, ...words.germanBuildings])})\\s(?:d[eiou]|d['’]|della?|dell['’]|v[ao]n)\\s?$`,
  'iu'
);

/** "no aeroporto de Guarulhos", "das Rathaus von Görlitz": a town by what is built there. */
export const isBuiltOf = (run: NameRun): boolean => BUILT_OF.test(run.before);

/** "lo stadio Olimpico di Roma": such a word before a name, in small letters. */
export const isBehindEvent = (run: NameRun): boolean => EVENT_BEFORE.test(run.before);

/** Whether the scene is merely near the named place: "near X", "bei X", "5 km südlich von X", "X yakınlarında". */
export function isOnlyNear(run: NameRun, locale: string): boolean {
  if (/^(?:cs|sk)\b/iu.test(locale) && CZECH_NEAR.test(run.before)) return true;
  return NEAR_BEFORE.test(run.before) || NEAR_AFTER.test(run.after);
}

/** "von Köln nach Brüssel": the way between two places is in neither. */
const FROM =
  /(?<![\p{L}\p{M}])(?:from|von|van|de|da|från|fra|z|ze|od|из|з|від|от|до|к|nach|naar|to|till|til|para|do)\s$/iu;
const ON_TO = /^\s(?:nach|naar|to|till|til|para|do|до|в|к)\s\p{Lu}/u;
const FROM_BEFORE =
  /(?<![\p{L}\p{M}])(?:from|von|van|från|fra|из|від|з|z|ze|od)\s\p{Lu}[\p{L}\p{M}’'-]{1,24}\s(?:nach|naar|to|till|til|do|до|в)\s$/iu;

/** Whether a name is an end of a way: "the train from X to Y". */
export const isEndOfWay = (run: NameRun): boolean =>
  (FROM.test(run.before) && ON_TO.test(run.after)) || FROM_BEFORE.test(run.before);

/** Whether a place is described by another one it is near to: "in Xville, a town near Y", "in X bei Y". */
export function isPlacedByNeighbour(run: NameRun): boolean {
  const goesOn = GOES_ON_NEAR.exec(run.after);
  if (goesOn === null) return false;
  return goesOn[1] === undefined || NAME_BEHIND.test(run.after.slice(goesOn[0].length));
}

const COURT = '(?:Land|Amts|Oberlandes|Verwaltungs|Sozial|Arbeits|Bezirks)gerichts?';
const ONLY_COURT = new RegExp(`^${COURT}$`, 'u');
const COURT_BEFORE = new RegExp(`(?<!\\p{L})${COURT}\\s$`, 'u');

/** "Landgericht Xville": a German court is named after its town, known or not. */
export const isWordForCourt = (word: string): boolean => ONLY_COURT.test(word);
export const isOfCourt = (run: NameRun): boolean => COURT_BEFORE.test(run.before);

const TEAM = new RegExp(`^(?:${words.teams.join('|')})$`, 'iu');

/** Whether a word is for those who play for a town, or are for them, wherever they do: "équipe", "fans". */
export const isWordForTeam = (word: string): boolean => TEAM.test(word);

const NOUNS_BEHIND_IN: Readonly<Record<string, RegExp>> = {
  de: new RegExp(
    `^(?:(?:${words.germanNounsBehindIn.join(' ').replaceAll(' ', '|')})|\\p{L}*(?:${words.germanNounEndsBehindIn.join('|')}))$`,
    'iu'
  ),
  en: new RegExp(`^(?:${words.englishNounsBehindIn.join(' ').replaceAll(' ', '|')})$`, 'iu'),
};

/** "in Gefahr", "in Flammen", "in Concert": no town, though its capital and its place are those of one. */
export const isNounBehindIn = (word: string, locale: string): boolean =>
  NOUNS_BEHIND_IN[spokenIn(locale)]?.test(word.slice(word.lastIndexOf('-') + 1)) ?? false;

/** Whether the words before a name call it a town: "in the village of X", "в городе X". */
export function isCalledSettlement(run: NameRun): boolean {
  return IN_SETTLEMENT.test(run.before);
}

/** "у Подільському районі Києва": a district with a name of its own is in the city that follows. */
const DISTRICT_OF =
  /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}’'ʼ-]{2,30}(?:ом|ому|ім|ой|ій|ем)\s(?:(?:мікро|микро)?район[еіу]|окру(?:ге|зі|гу))\s$/u;

/** Whether the words before a name say that the scene is in a district of it. */
export const isInDistrictOf = (run: NameRun): boolean => DISTRICT_OF.test(run.before);

/** Whether the words around a name call it more than a town: "X province", "the state of X". */
export function isCalledRegion(run: NameRun): boolean {
  if (isInDistrictOf(run)) return false;
  return (
    REGION_AFTER.test(run.after) ||
    REGION_BEFORE.test(run.before) ||
    REGION_LAST.test(run.words.join(' '))
  );
}

/** Whether the words behind a known city place the scene in it, in languages whose nouns decline. */
export const isPlacedBehind = (run: NameRun): boolean => PLACED_BEHIND.test(run.after);

/** "Cannes Film Festival", "London Marathon": the name without the event or building that is in it. */
export function hostOfEvent(name: string): string[] {
  if (!EVENT.test(name)) return [];
  const words = name.replace(/^The\s(?!.*\sExchange$)/u, '').split(' ');
  return words.slice(0, -1).map((_, at) => words.slice(0, words.length - 1 - at).join(' '));
}

/** German adjectives that are made of another stem than their town's. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['Zürcher', 'Zürich'],
  ['Basler', 'Basel'],
  ['Kassler', 'Kassel'],
  ['Hannoveraner', 'Hannover'],
  ['Hallenser', 'Halle'],
  ['Jenenser', 'Jena'],
  ['Galler', 'Sankt Gallen'],
]);

/** "Frankfurter Flughafen", "Münchner Stadtteil Sendling": the names the city may have. */
export function cityOfGermanAdjective(words: readonly string[]): string[] {
  const at = words.findIndex((word, index) => index > 0 && GERMAN_BUILDING.test(word));
  const adjective = words[at - 1] ?? '';
  if (!/er$/u.test(adjective)) return [];
  const stem = adjective.slice(0, -2);
  const irregular = IRREGULAR.get(adjective);
  if (irregular !== undefined) return [irregular];
  return [stem, `${stem}en`, `${stem.replace(/n$/u, '')}en`, `${stem}e`];
}
