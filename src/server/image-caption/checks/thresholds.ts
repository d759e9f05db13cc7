/** Where the checks draw their lines; the option `captions.thresholds`. */
export interface CheckThresholds {
  /**
   * A caption that says enough and reads less than this like one of its story's is wrong; 0 to 1.
   * Higher finds more captions of other stories and calls more true ones wrong.
   */
  wrongBelow: number;
  /** One that reads less than this like one of its story's is to be looked at again; 0 to 1. */
  lookAgainBelow: number;
  /** Days before its story from which on a picture that is not labelled as file picture is old. */
  oldPictureDays: number;
  /** Days by which the date in the caption and that in the picture may differ: time zones, late nights. */
  dateToleranceDays: number;
  /** Of the bits of two perceptual hashes, the share in which pictures that look alike may differ; 0 to 1. */
  perceptualHashDistance: number;
  /** Share of words two captions have in common from which on they say the same; 0 to 1. */
  sameWords: number;
  /** Below this share they say something else; 0 to 1. */
  otherWords: number;
  /** Days before the end of its rights from which on a caption is to be looked at again. */
  rightsNoticeDays: number;
  /** Characters from which on a caption is too long. */
  longestCaption: number;
}

export const defaultThresholds: Readonly<CheckThresholds> = {
  wrongBelow: 0.17,
  lookAgainBelow: 0.37,
  oldPictureDays: 365,
  dateToleranceDays: 1,
  perceptualHashDistance: 0.1,
  sameWords: 0.9,
  otherWords: 0.25,
  rightsNoticeDays: 7,
  longestCaption: 600,
};
