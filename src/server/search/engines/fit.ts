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

/**
 * How well a story fits: the sum of what each word is worth where it stands best. It hangs on nothing that
 * a database counts, so that all of them give one order.
 *
 * @param ranked the tokens of the story that tell where words stand
 * @param isInSection whether its section is named by the word
 */
export function fitOf(
  ranked: string,
  words: readonly SoughtWord[],
  isInSection: (word: SoughtWord) => boolean
): number {
  let score = 0;
  let inHeadline = 0;
  for (const word of words) {
    const best = worthOf(ranked, word);
    if (best >= 16) inHeadline += 1;
    score += Math.max(best, isInSection(word) ? IN_SECTION : IN_BODY);
  }
  return score + (words.length > 1 && inHeadline === words.length ? ALL_IN_HEADLINE : 0);
}

function worthOf(ranked: string, { word, stem, isBeginning }: SoughtWord): number {
  for (const place of PLACES) {
    const has = (kind: TokenKind, form: string, end = ' ') =>
      ranked.includes(` ${token(kind, form)}${end}`);
    if (has(place.word, word)) return place.exact;
    const isLike =
      (stem !== null &&
        (has(place.word, stem) || (place.stem !== undefined && has(place.stem, stem)))) ||
      (isBeginning && has(place.word, word, ''));
    if (isLike) return place.like;
  }
  return 0;
}
