import { diffArrays } from 'diff';
import { FARTHEST, mergeLists } from './mergeLists';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Words, and what stands between them, in any language. */
const wordsOf = (text: string): string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment);

/** A stretch of a text. */
export interface Stretch {
  text: string;
  /** Whether the other text has other words there. */
  differs: boolean;
}

/** A text in stretches, those marked that another text does not have. */
export function markedWords(text: string, other: string): Stretch[] {
  const changes = diffArrays(wordsOf(other), wordsOf(text), FARTHEST);
  if (!changes) return [{ text, differs: true }];
  return changes.flatMap(({ value, added, removed }) =>
    removed ? [] : [{ text: value.join(''), differs: added }]
  );
}

/**
 * What two made of one text, both changes in it.
 *
 * @param between what stands between the two texts where both changed the same words
 */
export function bothTexts(base: string, mine: string, theirs: string, between: string): string {
  const [was = [], own = [], other = []] = [base, mine, theirs].map(wordsOf);
  const merged = mergeLists(was, own, other, { mayTouch: false });
  return merged?.join('') ?? [mine, theirs].filter((text) => text !== '').join(between);
}
