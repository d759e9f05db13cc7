import { eastAsianPersons } from './eastAsianPersons';
import { citiesByName, provincesByName } from './place/gazetteer';
import { countriesByName, regionsByName } from './place/regions';
import { isDeclinedCity } from './place/declension';
import { nameRuns, type NameRun } from './properNames';
import { READING_WINDOW, unshouted } from './text';
import { isGermanAdjective } from './germanAdjectives';
import { isCalendarWord, isDemonym, isInstitution, isOpener, isTitle } from './titleWords';

/** "(L)", "(D-MN)", "(CDU)", ", left,", "(2.v.l.)": only persons are given a party or a position. */
const POSITION_OR_PARTY =
  /^\.?\s?(?:\((?:[LRCM]|left|right|cent(?:er|re)|top|bottom|[DRI]-[A-Z]{2}|[DRI]-[A-Z][a-z.]+|[lrm]\.?|links|rechts|mitte|mitte|\d\.?\s?v\.\s?[lr]\.|g|d|izq\.?|dcha\.?|izquierda|derecha|gauche|droite|слева|справа|в центре|ліворуч|праворуч|til venstre|til høyre|t\.?v\.?|t\.?h\.?|[A-ZÄÖÜ][A-Za-zÄÖÜ\/0-9 ]{1,12}|\d{1,3})\)|,\s(?:left|right|cent(?:er|re)|far left|second from|links|rechts|\d{1,3},))/u;

/** Before these names of houses, streets and ships a definite article stands; before a person's never. */
const ARTICLE =
  /(?<![\p{L}])(?:the|a|an|der|die|das|dem|den|des|eine?[rmns]?|le|la|les|el|los|las|il|lo|gli|o|os|as|het|de|zum|zur|im|am|beim|vom)\s$/iu;
const PLACING =
  /(?<![\p{L}])(?:in|at|near|outside|inside|into|im|aus|nahe|à|dans|en|em|nel|nella|på|aboard)\s(?:\p{Ll}+\s)?$/iu;

/** The persons a caption says its picture shows, in their order, without titles. */
export function findPersons(text: string): string[] {
  const persons: string[] = [];
  for (const run of nameRuns(text.slice(0, READING_WINDOW))) {
    const name = personIn(run);
    if (name !== null && !persons.includes(name)) persons.push(name);
  }
  for (const name of eastAsianPersons(text.slice(0, READING_WINDOW)))
    if (!persons.includes(name)) persons.push(name);
  return persons;
}

function personIn(run: NameRun): string | null {
  const words = [...run.words];
  let titled = false;
  // "Poliisi Helsingissä", "Jānis Rīgā": the last word is where, not who.
  if (words.length > 1 && isDeclinedCity(words.at(-1) ?? '')) words.pop();
  while (words.length > 0 && isLead(words, run))
    titled = isTitle(words.shift() ?? '') || (titled && words.length > 0);
  const office = words.findLastIndex(
    (word, index) =>
      isTitle(word) && words.slice(index + 1).filter((each) => /^\p{Lu}/u.test(each)).length >= 2
  );
  // "Indiens Außenminister Max Mustermann": what stands before the office is whose office it is.
  if (office >= 0) {
    words.splice(0, office + 1);
    titled = true;
  }
  while (
    /^\p{Ll}/u.test(words[0] ?? '') &&
    words.length > 0 &&
    !/^(?:al|el|de|van|von|bin)/u.test(words[0] ?? '')
  )
    words.shift();
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word) || /-\p{Lu}/u.test(word));
  if (capitals.length === 0 || capitals.length > 4) return null;
  const marked = POSITION_OR_PARTY.test(run.after);
  const isLone = capitals.length === 1;
  if (
    isLone &&
    !marked &&
    !(titled && wasTitleJustBefore(run, words)) &&
    !/(?<![\p{L}])(?:mr|mrs|ms|dr|herr|frau)\.?\s$/iu.test(run.before)
  )
    return null;
  if (
    words.some((word) => isInstitution(word) || isDemonym(word)) ||
    isCalendarWord(words.at(-1) ?? '')
  )
    return null;
  if (
    words.length === run.words.length &&
    !marked &&
    (ARTICLE.test(run.before) || PLACING.test(run.before))
  )
    return null;
  const shouts = words.every((word) => !/\p{Ll}/u.test(word));
  if (
    words.some((word) => /\d/.test(word) || (!shouts && /^\p{Lu}{3,5}$/u.test(word))) ||
    words.every((word) => /^\p{Lu}{2,4}$/u.test(word))
  )
    return null;
  const name = words.join(' ').replace(/\.$/u, '');
  if (isPlaceName(name) || (isLone && (name.length < 3 || isPlaceName(name)))) return null;
  return unshouted(name);
}

/** A leading word that is not part of the name: office, demonym, institution, or the capital of the sentence's start. */
function isLead(words: readonly string[], run: NameRun): boolean {
  const first = words[0] ?? '';
  const startsSentence =
    words.length === run.words.length && /(?:^|[.!?:…"”]\s?|[-–—]\s)$/u.test(run.before);
  if (words.length === 1) return isTitle(first);
  return (
    isTitle(first) ||
    isDemonym(first) ||
    isInstitution(first) ||
    countriesByName().has(first) ||
    (startsSentence && (isOpener(first) || isGermanAdjective(first))) ||
    /^(?:and|und|et|FILE)$/iu.test(first)
  );
}

function wasTitleJustBefore(run: NameRun, words: readonly string[]): boolean {
  const title = run.words[run.words.length - words.length - 1];
  return title !== undefined && isTitle(title);
}

function isPlaceName(name: string): boolean {
  return (
    countriesByName().has(name) ||
    citiesByName().has(name) ||
    regionsByName().has(name) ||
    provincesByName().has(name)
  );
}
