import { citiesByName } from './place/gazetteer';
import { findPersons } from './persons';
import { nameRuns } from './properNames';
import { countriesByName, regionsByName } from './place/regions';
import { READING_WINDOW } from './text';
import { isCalendarWord, isDemonym, isInstitution, isOpener, isTitle } from './titleWords';

/** The proper names of a caption by what they name. */
export interface CaptionNames {
  persons: string[];
  /** Places, organisations and other names of a text; only such as are surely names in its language. */
  others: string[];
}

/** Languages that write every noun with a capital: there a single capitalised word is no sign of a name. */
const CAPITAL_NOUNS =
  /(?:^|\s)(?:der|die|das|und|mit|bei|auf|von|eine[mnrs]?|sich|für|nach|wurde|wird)\s/u;

/** The proper names in a caption's description. */
export function captionNames(description: string): CaptionNames {
  const text = description.slice(0, READING_WINDOW);
  const persons = findPersons(text);
  const nounsHaveCapitals = CAPITAL_NOUNS.test(text);
  const others: string[] = [];
  for (const run of nameRuns(text)) {
    const opensSentence = /(?:^|[.!?:…]\s?|["”“«(]\s?|[-–—]\s)$/u.test(run.before);
    const words = run.words.filter(
      (word) => /^\p{Lu}/u.test(word) && !isTitle(word) && !isCalendarWord(word) && !isOpener(word)
    );
    if (words.length === 0) continue;
    const person = persons.find((each) =>
      run.words.join(' ').toLowerCase().includes(each.toLowerCase())
    );
    if (person !== undefined) {
      for (const name of whoseOffice(run.words, person))
        if (!others.includes(name)) others.push(name);
      continue;
    }
    const name = words.join(' ').replace(/\.$/u, '');
    // "H.R.", "DC": initials and the codes of states are in every other story.
    if (/^(?:\p{Lu}\.?)+$/u.test(name) && (name.includes('.') || regionsByName().has(name)))
      continue;
    if (isOther(name, words, opensSentence, nounsHaveCapitals) && !others.includes(name))
      others.push(name);
  }
  return { persons, others };
}

/** "Indiens Außenminister Paul Adler", "EU-Kommissarin Ida Brandt": the country or body that somebody speaks for. */
function whoseOffice(words: readonly string[], person: string): string[] {
  return words.flatMap((word) => {
    if (person.includes(word)) return [];
    const body = /^\p{Lu}{2,5}(?=-)/u.exec(word)?.[0];
    if (body !== undefined) return [body];
    return [word, word.replace(/s$/u, '')]
      .filter((name) => countriesByName().has(name))
      .slice(0, 1);
  });
}

function isOther(
  name: string,
  words: readonly string[],
  opensSentence: boolean,
  nounsHaveCapitals: boolean
): boolean {
  if (citiesByName().has(name) || countriesByName().has(name)) return true;
  if (/^\p{Lu}{2,6}$/u.test(name)) return true;
  if (words.every((word) => isInstitution(word))) return false;
  if (words.every((word) => isDemonym(word))) return true;
  if (nounsHaveCapitals) return false;
  return words.length > 1 || (!opensSentence && words[0] !== undefined && words[0].length > 2);
}
