import { token, type TokenKind } from '../normaliser';
import type { SoughtWord } from '../query';

/** Where a word stands, and what that is worth: as it was typed, and as another form or a beginning. */
const PLACES: ReadonlyArray<{ word: TokenKind; stem?: TokenKind; exact: number; like: number }> = [
  { word: 'headlineWord', stem: 'headlineStem', exact: 20, like: 16 },
  { word: 'leadWord', stem: 'leadStem', exact: 10, like: 8 },
  { word: 'nameWord', exact: 8, like: 5 },
  { word: 'often', exact: 6, like: 6 },
  { word: 'captionWord', stem: 'captionStem', exact: 5, like: 4 },
];
const IN_SECTION = 4;
const IN_BODY = 1;
/** For all words in the headline. */
const ALL_IN_HEADLINE = 10;

/** A piece of the tokens of a story, and what a word is worth that has it. */
interface Sign {
  text: string;
  worth: number;
}

/**
 * Tells how well stories fit: the sum of what each word is worth where it stands best. It hangs on nothing
 * that a database counts, so that all of them give one order.
 */
export function fitFor(words: readonly SoughtWord[]) {
  const signs = words.map((word) => ({ word, signs: signsOf(word) }));
  /**
   * @param ranked the tokens of the story that tell where words stand
   * @param isInSection whether its section is named by the word
   */
  return (ranked: string, isInSection: (word: SoughtWord) => boolean): number => {
    let score = 0;
    let inHeadline = 0;
    for (const { word, signs: ofWord } of signs) {
      const best = ofWord.find(({ text }) => ranked.includes(text))?.worth ?? 0;
      if (best >= 16) inHeadline += 1;
      score += Math.max(best, isInSection(word) ? IN_SECTION : IN_BODY);
    }
    return score + (words.length > 1 && inHeadline === words.length ? ALL_IN_HEADLINE : 0);
  };
}

/** All places that a word can stand in, the best first. */
const signsOf = ({ word, stem, others, isBeginning }: SoughtWord): Sign[] =>
  PLACES.flatMap((place) => {
    const like = [
      ...(stem === null ? [] : [` ${token(place.word, stem)} `]),
      ...(stem === null || place.stem === undefined ? [] : [` ${token(place.stem, stem)} `]),
      ...(isBeginning ? [` ${token(place.word, word)}`] : []),
      ...others.map((other) => ` ${token(place.word, other.word)}${other.isBeginning ? '' : ' '}`),
    ];
    return [
      { text: ` ${token(place.word, word)} `, worth: place.exact },
      ...like.map((text) => ({ text, worth: place.like })),
    ];
  });
