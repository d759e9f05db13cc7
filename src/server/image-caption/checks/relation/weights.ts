/**
 * What is measured of a caption and a story. All are shares or logarithms, so that neither a long
 * story nor a long caption decides by its length.
 */
export interface Measures {
  /** Share of the caption's weight that the story knows. */
  covered: number;
  /** The same, a word counting for more the more often the story says it. */
  central: number;
  /** Weight the caption shares with headline, standfirst and first paragraphs, as logarithm. */
  leading: number;
  /** Neighbouring words of weight that are neighbours in the story, too; up to 3. */
  phrases: number;
  /** Weight the story does not know, as logarithm. */
  unknown: number;
  /** Number of words of weight, as logarithm. */
  length: number;
  /** 1 where the caption names someone or something and the story none of it. */
  noSharedNames: number;
  /** 1 where the story has none of the words that the caption says beside names and figures. */
  onlyNames: number;
  /** 1 where the caption dates its picture weeks from the story, or after it. */
  otherTime: number;
}

/**
 * What each adds to the odds that caption and story belong together: fitted by
 * `npm run bench -- captions fit` to the labelled set of this repository, as are the thresholds
 * `wrongBelow` and `lookAgainBelow`.
 */
export const WEIGHTS: Readonly<Measures & { base: number }> = {
  base: 0.91,
  covered: 1.22,
  central: 1.39,
  leading: 1.06,
  phrases: 0.72,
  unknown: -2.14,
  length: -0.13,
  noSharedNames: -0.68,
  onlyNames: -0.94,
  otherTime: -1.58,
};
