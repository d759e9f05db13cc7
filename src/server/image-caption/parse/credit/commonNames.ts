import { citiesByName } from '../place/gazetteer';
import { countriesByName } from '../place/regions';
import { isCalendarWord, isDemonym, isInstitution, isOpener, isTitle } from '../titleWords';

/** Whether a name is of a place or a day, or a word of every sentence: these end a caption, too, and took no picture. */
export const isCommonName = (name: string): boolean =>
  citiesByName().has(name) ||
  countriesByName().has(name) ||
  [isCalendarWord, isDemonym, isInstitution, isOpener, isTitle].some((holds) => holds(name));
