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
}

/**
 * What each adds to the odds that caption and story belong together: fitted by
 * `npm run bench -- captions fit` to the labelled set of this repository, as are the thresholds
 * `wrongBelow` and `lookAgainBelow`.
 */
export const WEIGHTS: Readonly<Measures & { base: number }> = {
  base: 0.45,
  covered: 1.09,
  central: 1.38,
  leading: 1.4,
  phrases: 1.32,
  unknown: -1.89,
  length: -0.32,
  noSharedNames: -0.59,
};
