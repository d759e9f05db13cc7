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
  strangers: number;
  /** 1 where the picture's place is not in the story. */
  elsewhere: number;
  /** 1 where the caption's date is far from the story's and it is not labelled as file picture. */
  otherTime: number;
}

/**
 * What each adds to the odds that caption and story belong together. Fitted by logistic regression
 * on labelled pairs and swaps, the thresholds chosen on stories that were held back from the fit;
 * `npm run bench -- captions` measures what they are worth.
 */
export const WEIGHTS: Readonly<Measures & { base: number }> = {
  base: 0.34,
  covered: 2.43,
  central: 2.29,
  leading: 1.93,
  phrases: 1.3,
  unknown: -0.2,
  length: -1.77,
  strangers: -1.26,
  elsewhere: -0.53,
  otherTime: -1.71,
};
