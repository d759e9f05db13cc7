import type { CaptionNames } from '../../parse';
import { wordsOf, type Word } from './words';

/** No caption is longer; of what is, the rest is not compared. */
const READ_CHARACTERS = 4_000;

/** The words and names of a caption's description, without its credit. */
export interface CaptionReading {
  /** In their order, repeated as they are. */
  sequence: readonly Word[];
  /** Each once, where it weighs most. */
  words: readonly Word[];
  names: CaptionNames;
}

export function readCaptionWords(description: string, names: CaptionNames): CaptionReading {
  const sequence = wordsOf(description.slice(0, READ_CHARACTERS));
  const heaviest = new Map<string, Word>();
  for (const word of sequence) {
    const known = heaviest.get(word.form);
    if (known === undefined || known.weight < word.weight) heaviest.set(word.form, word);
  }
  return { sequence, words: [...heaviest.values()], names };
}
