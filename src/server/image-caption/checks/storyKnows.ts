import { countriesByName } from '../parse';
import { mainScript, scriptOf } from './reading/scripts';
import { soundOf } from './reading/soundOf';
import type { StoryReading } from './reading/storyReading';
import { matchIn, type StoryWords } from './reading/storyWords';
import { wordsOf } from './reading/words';

/** A match less sure than this is one of parts of words, and names nobody. */
const SURE = 0.8;

/** Whether a word stands in a story, declined or, in another script, as it sounds. */
function knowsWord(story: StoryWords, form: string): boolean {
  const match = matchIn(story, form);
  if (match !== null) return match.sureness >= SURE;
  return knowsSound(story, form);
}

/** Names are written by their sound where the story's script is not the caption's. */
export function knowsSound(story: StoryWords, form: string): boolean {
  const script = scriptOf(form);
  if (script === null || story.scripts.has(script)) return false;
  const sound = soundOf(form);
  return sound !== null && story.sounds().has(sound);
}

/** Which of a name somebody is, said behind it. */
const ORDER_OF_NAME = /\s(?:[IVX]{1,5}\.?|Jr\.?|Sr\.?)$/u;

/** A story that goes on about a person gives at least the family name, which is last, or first in East Asia. */
export function knowsPerson({ words: story }: StoryReading, name: string): boolean {
  // "Charles III" is the story's "King Charles".
  const words = wordsOf(name.replace(ORDER_OF_NAME, '')).filter((word) => word.form.length > 1);
  const [first, last] = [words[0]?.form, words.at(-1)?.form];
  if (first === undefined || last === undefined) return false;
  return (
    knowsWord(story, last) || (words.length > 1 && first.length <= 4 && story.exact.has(first))
  );
}

/** Of a name of several words all that say something must be there; they need not stand together. */
export function knowsName({ words: story }: StoryReading, name: string): boolean {
  // Of a compound ("UN-Hauptquartier") one part is enough: languages join names and nouns.
  const parts = name
    .replace(ORDER_OF_NAME, '')
    .split(/\s+/u)
    .map((part) => wordsOf(part).filter((word) => word.form.length > 1));
  const telling = parts.filter((words) => words.length > 0);
  return (
    telling.length > 0 &&
    telling.every((words) => words.some((word) => knowsWord(story, word.form)))
  );
}

/** "Pakistan Muslim League": whether the story knows a name, or the country that is part of it. */
export const knowsNameOrCountry = (story: StoryReading, name: string): boolean =>
  knowsName(story, name) ||
  name.split(' ').some((word) => countriesByName().has(word) && knowsName(story, word));

/** Whether names in this writing can be looked for in the story at all. */
export function canCompare({ words: story }: StoryReading, text: string): boolean {
  const script = mainScript([...text]);
  return script !== null && story.scripts.has(script);
}
