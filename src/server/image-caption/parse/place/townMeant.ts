import type { NameRun } from '../properNames';
import { isInstitution, isTitle } from '../titleWords';
import { cyrillicTown } from './cyrillicTowns';
import { isTownInCase, nominative } from './declension';
import { hasCity, townsByName, type City } from './gazetteer';
import { cased, isUpper } from './placeNames';
import { isInOwnLand } from './placeSurroundings';
import { isBuiltIn, isBuiltOf, isCalledSettlement, isNounBehindIn } from './placeWords';
import { howPlaced, isBehindIn, isInView } from './placing';

/** What is known of what stands around a name. */
interface Surroundings {
  next: NameRun | undefined;
  /** The country or state behind the name. */
  wider: { code: string } | null;
  beside: boolean;
  text: string;
  locale: string;
}

/** "GMUNDEN – ": the place that opens a story of an agency. */
const DATELINE = /^[^.!?]{0,30}?\s[-–—]\s/u;

/** "Maubeuge le 7 janvier": the day behind a place. */
const DAY_BEHIND = /^,?\s(?:le|am|den|on|el|em|il|op|på)\s\d/u;
/** "in the Kotli district" */
const IN_THE = /(?<!\p{L})in the\s$/iu;
const DISTRICT_BEHIND =
  /^\s(?:district|area|township|municipality|suburbs?|neighbou?rhood)(?!\p{L})/u;

/**
 * The small town that a name is, where what stands around it says that a town is meant: so many of them are
 * also words, surnames and brands that a name alone tells nothing.
 */
export function townMeant(run: NameRun, name: string, around: Surroundings): City | null {
  const { written, town } = townOf(name, around.locale);
  if (town === null) return null;
  const { wider, text, locale, next } = around;
  if (wider !== null) return hasCity(wider.code, written) ? town : null;
  if (isUpper(name) && text.slice(0, run.start).trim() === '' && DATELINE.test(run.after))
    return town;
  if (isNounBehindIn(name, locale)) return null;
  const isMeant =
    isPlacedPlainly(run, name, locale) ||
    (around.beside && howPlaced(run, name, true, locale).isPlaced) ||
    (isInOwnLand(run, next, written, text, locale) && !isInstitution(name) && !isTitle(name));
  return isMeant ? town : null;
}

/** A small town as the gazetteer writes it, which a name in a case or in other letters is. */
function townOf(name: string, locale: string): { written: string; town: City | null } {
  const full = nominative(name, locale);
  const written = [name, cased(name), full].find((each) => townsByName().has(each));
  if (written !== undefined) return { written, town: townsByName().get(written) ?? null };
  const latin = cyrillicTown(full, locale);
  if (latin === null) return { written: name, town: null };
  return { written: latin.name, town: { countryCode: latin.countryCode, population: 0 } };
}

/** Behind the language's plain word for "in", a word for what a town is or for what is built in one. */
function isPlacedPlainly(run: NameRun, name: string, locale: string): boolean {
  if (isCalledSettlement(run) || isBuiltIn(run) || isBuiltOf(run) || isInView(run)) return true;
  if (DAY_BEHIND.test(run.after) || isTownInCase(name, locale)) return true;
  if (IN_THE.test(run.before) && DISTRICT_BEHIND.test(run.after)) return true;
  const behindIn = isBehindIn(run, locale);
  return behindIn ?? howPlaced(run, name, false, locale).isStrong;
}
