import type { NameRun } from '../properNames';
import { isOpener, isTitle } from '../titleWords';
import { spokenIn } from '../text';
import { isDeclinedCity, isTownInCase } from './declension';
import { isBuiltIn, isInDistrictOf, isPlacedBehind, isWordForTeam, SITES } from './placeWords';

/** "in", "near", "outside" in the languages with capitals, with what may stand between it and the name. */
const PLACED =
  /(?<![\p{L}\p{M}])(?:in|at|near|outside|around|of|im|bei|nahe|à|a|au|aux|en|près de|dans|em|no|na|nos|nas|do|da|ad|nel|nella|te|i|på|tại|ở|w|we|v|ve|u|во|в|във|у|на|στη|στην|στο|στον|στα|στις|în|la|di|de|në|por|jijini|mjini|kijijini|katika(?: jiji la)?|w centrum|na ulicach|din|í|á|v centru|в центре|в центрі|у центру|(?:hafen|bahnhof|flughafen|zentrum|innenstadt|straßen|region) von)\s(?:(?:the\s|der\s|die\s)?(?:(?:central|downtown|northern|southern|eastern|western|north|south|east|west|nearby|suburban|capital|city|town|village|suburb|port|province|district|outskirts|occupied|der|\p{Ll}+(?:isch|lich)en|södra|norra|västra|östra|nordre|søndre|vestre|østre|centrala|sentrale|centrale|stadt|hauptstadt|ville|capitale|ciudad|capital|cidade|город|городе|городу|столице)\s)(?:of\s|de\s|di\s)?){0,2}(?:l['’]|la\s|le\s|the\s)?$/iu;
const STRONGLY_PLACED =
  /(?<![\p{L}\p{M}])(?:in|near|outside|bei|nahe|à|en|em|w|we|v|u|во|в|във|у|i|a|στη|στην|στο|στον|în|din|në|jijini|mjini|kijijini)\s(?:(?:central|downtown|northern|southern|eastern|western|nearby|suburban)\s)?$/iu;
/** "der Dom zu Speyer", "Blick über die Dächer von Görlitz" */
const IN_VIEW =
  /(?<![\p{L}\p{M}])(?:(?:(?:dom|schloss|kloster|rathaus|münster|abtei)\szu|(?:view(?:ed)?|seen|photographed|vist[oaie]s?|vue?s?|gesehen|blick)\s(?:[\p{L}’']{1,14}\s){0,4}(?:of|from|over|de|desde|depuis|di|da|von|über|aus|auf))\s)$/iu;
/** "Smoke over Khartoum", ", central London": what places a city, but not any name. */
const KNOWN_PLACED =
  /(?<![\p{L}\p{M}])(?:(?:over|above|across|through|throughout|über|durch|auf|door|genom|gjennom|gennem|von|van|central|downtown|inner|north|south|east|west|northern|southern|eastern|western)\s|d['’])$/iu;
/** ", Istanbul." at the end of a sentence */
const LAST_OF_SENTENCE = /^[\s)\]"”»]*(?:$|[.!?](?:\s|$))/u;
/** "in Guildhall Square, Plymouth": what is placed is in the city. */
const INSIDE_CITY =
  /(?<!\p{L})(?:in|at|on|outside|near)\s(?:\p{Lu}[\p{L}’'.-]*\s){1,4}?(?:Square|Street|Road|Avenue|Park|Airport|Station|Stadium|Hall|Palace|Castle|Hospital|University|Church|Cathedral|Mosque|Hotel|Museum),\s$/u;
/** "at Waterloo station, London" */
const INSIDE_CITY_SITE = new RegExp(
  `(?<!\\p{L})(?:in|at|on|outside|near)\\s(?:\\p{Lu}[\\p{L}’'.-]*\\s){1,4}?${SITES},\\s$`,
  'u'
);
/** "Menteng, ": the quarter before the city; no more than stands before a name is looked at. */
export const OF_QUARTER = /\p{Lu}[\p{L}\p{M}'’-]{0,48}(?:\s\p{Lu}[\p{L}\p{M}'’-]{0,48}){0,2},\s$/u;
/** "Jane Roe of Barcelona": a player is of her club, wherever she plays. */
const BELONGS_TO =
  /(?<![\p{L}\p{M}'’-])[\p{Ll}\p{Lt}\p{Lm}\p{Lo}\p{M}'’-]*\p{Lu}[\p{L}\p{M}'’-]+\s\p{Lu}[\p{L}\p{M}'’-]+\s(?:of|von|du|del|do)\s$/u;
/** "Im Stadion von": a word that opens sentences is nobody's first name. */
const FIRST_BEFORE = /(?<![\p{L}\p{M}'’-])([\p{L}\p{M}'’-]+)\s[\p{L}\p{M}'’-]+\s\S{2,3}\s$/u;
/** "Die Skyline von": a thing, where "Jane Roe von" is a person. */
const ARTICLE_BEFORE = /(?<!\p{L})(?:Der|Die|Das|De|Het|The)\s\S{1,30}\s\S{1,8}\s$/u;
/** "Lahore's Badshahi Mosque": what is built is in the city that has it. */
const OWNS_BUILT =
  /^['’]s\s(?:\p{Lu}[\p{L}'’-]{0,24}\s){0,3}(?:Square|Street|Road|Avenue|Park|Airport|Station|Stadium|Hall|Palace|Castle|Hospital|Church|Cathedral|Mosque|Temple|Hotel|Museum|Bridge|Tower|Opera House|Old City|Old Town)(?!\p{L})/u;
const OFFICE_OF = /(?<![\p{L}\p{M}-])([\p{L}\p{M}]+)\s(?:of|von|de|du|di|da|do)\s$/u;
/** "Central London on Monday": what a caption opens with is where. */
const CENTRE_OF = /^(?:Central|Downtown|Inner|Midtown|Centrala|Sentrale|Centrale)\s\p{Lu}/u;
const CAPITAL_OF =
  /(?<![\p{L}\p{M}])(?:capital|city of|hauptstadt|capitale|stadt|capital de)\s?,?\s?$/iu;

/** "Kadıköy'deki": the case in which Turkic languages say where. */
export const LOCATIVE = /['’][dt][ae](?:ki)?$/u;

export interface Placing {
  /** "in X": also a town that no gazetteer knows. */
  isStrong: boolean;
  isPlaced: boolean;
}

/** Languages in which a town stands behind its thing in a form that may be its name's own. */
function isPlacedByGrammar(run: NameRun, name: string, locale: string): boolean {
  switch (spokenIn(locale)) {
    case 'vi':
      return true;
    case 'ru':
    case 'uk':
    case 'be':
    case 'bg':
      return /[оеиуюя]$/u.test(name) && /\p{L}{4}\s$/u.test(run.before);
    case 'et':
      return /^\s\p{Ll}/u.test(run.after);
    case 'sw':
      return /(?<!\p{L})(?:ya|la|za|wa|cha|vya)\s$/u.test(run.before);
    case 'tl':
    case 'fil':
      return /(?<!\p{L})(?:ng|sa)\s$/u.test(run.before);
    case 'uz':
      return true;
    default:
      // "Львів, площа Ринок": the town opens what is told of it.
      return false;
  }
}

/** Whether a name is that of what is seen, or of what stands there: "vista de X", "Schloss zu X". */
export const isInView = (run: NameRun): boolean => IN_VIEW.test(run.before);

/** Whether the words around a name say that the scene is there. */
export function howPlaced(run: NameRun, name: string, isKnown: boolean, locale?: string): Placing {
  const isStrong =
    STRONGLY_PLACED.test(run.before) ||
    LOCATIVE.test(name) ||
    (/^(?:id|ms)\b/iu.test(locale ?? '') && /(?<!\p{L})di\s$/iu.test(run.before));
  // "di Menteng, Jakarta": the quarter is placed, and with it the city.
  const ofQuarter = run.before.replace(OF_QUARTER, '');
  const isPlaced =
    isStrong ||
    PLACED.test(run.before) ||
    CAPITAL_OF.test(run.before) ||
    (isKnown && run.before === '' && CENTRE_OF.test(run.words.join(' '))) ||
    isInDistrictOf(run) ||
    (ofQuarter !== run.before && PLACED.test(ofQuarter)) ||
    INSIDE_CITY.test(run.before) ||
    INSIDE_CITY_SITE.test(run.before) ||
    isDeclinedCity(name, locale) ||
    (isKnown && isTownInCase(name, locale)) ||
    (isKnown && isPlacedByGrammar(run, name, locale ?? '')) ||
    (isKnown && isBuiltIn(run)) ||
    (isKnown && (isPlacedBehind(run) || OWNS_BUILT.test(run.after))) ||
    (isKnown &&
      (KNOWN_PLACED.test(run.before) ||
        isInView(run) ||
        (/,\s$/u.test(run.before) && LAST_OF_SENTENCE.test(run.after))));
  return { isStrong, isPlaced };
}

/** "Jane Roe of Barcelona", "the mayor of Oslo", "the fans of Lyon": a player and an office are of a city, wherever they are. */
export function isOfPerson(run: NameRun): boolean {
  if (
    BELONGS_TO.test(run.before) &&
    !ARTICLE_BEFORE.test(run.before) &&
    !isOpener(FIRST_BEFORE.exec(run.before)?.[1] ?? '')
  )
    return true;
  const [, office = ''] = OFFICE_OF.exec(run.before) ?? [];
  // "le palais de justice de Lyon"
  return (
    (isTitle(office) || isWordForTeam(office)) && !/palais de justice de\s$/iu.test(run.before)
  );
}

/** Languages whose towns keep their form after "in", with the words for it that few other names follow. */
const IN_TOWN: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})in\s$/iu,
  de: /(?<!\p{L})in\s$/iu,
  fr: /(?<!\p{L})à\s$/iu,
  es: /(?<!\p{L})en\s$/iu,
  pt: /(?<!\p{L})em\s$/iu,
  it: /(?<!\p{L})ad?\s$/iu,
  nl: /(?<!\p{L})in\s$/iu,
  sv: /(?<!\p{L})i\s$/iu,
  da: /(?<!\p{L})i\s$/iu,
  nb: /(?<!\p{L})i\s$/iu,
  no: /(?<!\p{L})i\s$/iu,
  ca: /(?<!\p{L})a\s$/iu,
  ro: /(?<!\p{L})(?:la|în|din)\s$/iu,
  id: /(?<!\p{L})di\s$/iu,
  ms: /(?<!\p{L})di\s$/iu,
  sw: /(?<!\p{L})(?:jijini|mjini|kijijini)\s$/iu,
};
/** Whether a name stands behind the plain word for "in"; null in a language whose towns change their form behind it. */
export const isBehindIn = (run: NameRun, locale: string): boolean | null =>
  IN_TOWN[spokenIn(locale)]?.test(run.before) ?? null;

/** The end of what is told, or when it was. */
const CLAUSE_BEHIND =
  /^(?:\s?$|[.;:]|\s\(|,\s(?!\p{Lu})|,\s\p{Lu}[^,.;()]{1,40}(?:[.;(]|$)|\s(?:on|last|this|am|vom|im|le|el|este|il|op|på|den|dne|no dia|pada|natt)\s)/u;

/** The dative plural of German nouns ("in Zelten"), and how the names of towns end that look like one. */
const GERMAN_PLURAL = /(?:e|r|l)n$/u;
const GERMAN_TOWN =
  /(?:ingen|hausen|höfen|hofen|kirchen|leben|felden|stetten|stätten|münden|baden|beuren|wangen|brunnen|bergen|walden|rieden|kappeln|kofen)$/u;

/** "Swindon", "Châlons-en-Champagne", also with a word that towns begin with: "Ter Apel", "Bad Berka". */
const ONE_NAME =
  /^(?:(?:Ter|Den|De|Het|Sankt|St\.?|Bad|Groß|Klein|San|Santa|Santo|São|Los|Las|El|La|Le|Les|New|Port|Puerto|Villa|Great|Upper|Lower|North|South|East|West)\s)?\p{Lu}\p{Ll}{2,}(?:-(?:\p{L}{1,4}-)*\p{Lu}\p{Ll}+)?(?:\s(?:Grande|Nov[ao]|Velh[ao]|Alt[ao]|Viej[ao]|Nuev[ao]|Real|Park|Beach|City|Falls|Springs|Heights|Hills|Creek|Valley|Bay|Rock))?$/u;

/** "in Zelten", which may be what many live in, where "in Xkirchen" is a town. */
export const looksLikeGermanPlural = (name: string, locale: string): boolean =>
  spokenIn(locale) === 'de' && GERMAN_PLURAL.test(name) && !GERMAN_TOWN.test(name);

/** "in Swindon on Monday.": one name of one word behind "in", where the clause ends. */
export function isTownByItsPlace(run: NameRun, name: string, locale: string): boolean {
  const placed = IN_TOWN[spokenIn(locale)];
  if (looksLikeGermanPlural(name, locale)) return false;
  return (
    placed !== undefined &&
    placed.test(run.before) &&
    ONE_NAME.test(name) &&
    CLAUSE_BEHIND.test(run.after)
  );
}
