import { composed } from '../../text/composed';
import { arabicForms } from './arabicForms';
import { hebrewForms, withoutHebrewArticle } from './hebrewForms';
import { normalLetters } from './normalLetters';

/** How letters are written where the keyboard has none of them: Köln and Koeln, Ærø and Aeroe. */
const GERMAN = { ä: 'ae', ö: 'oe', ü: 'ue' };
const NORDIC = { å: 'aa', ø: 'oe', ö: 'oe', ä: 'ae' };
const SPELT_OUT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: GERMAN,
  ...{ da: NORDIC, nb: NORDIC, nn: NORDIC, no: NORDIC, sv: NORDIC },
};

/** A word as it is written with plain letters alone; none where that is how it stands. */
function speltOut(text: string, language: string): string[] {
  const letters = SPELT_OUT[language];
  if (!letters) return [];
  const lower = composed(text.toLowerCase());
  const spelt = [...lower].map((letter) => letters[letter] ?? letter).join('');
  return spelt === lower ? [] : [normalLetters(spelt)];
}

/**
 * What else a word of a text is found by than itself.
 *
 * @param letters of `normalLetters`
 * @param text as it stands
 */
export function otherForms(letters: string, text: string, language: string): string[] {
  if (language === 'ar') return arabicForms(letters);
  return language === 'he' ? hebrewForms(letters) : speltOut(text, language);
}

/** What else may stand where a word is meant that is looked for. */
export function soughtForms(letters: string, text: string, language: string): string[] {
  if (language !== 'he') return speltOut(text, language);
  const behind = withoutHebrewArticle(letters);
  return behind === null ? [] : [behind];
}
