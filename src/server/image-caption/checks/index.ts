/** The checks that a caption is held to: plain values in, findings out. */
export type {
  CaptionUnderTest,
  CheckedPicture,
  OtherCaption,
  PictureMetadata,
  ReviewerFinding,
} from './caption';
export type { CaptionToCheck, OwnCaptionCheck, OwnFinding } from './ownCheck';
export { hasWords, pictureLackOf } from './finished';
export { prepareCaption, type CaptionFacts } from './prepareCaption';
export { besideLine, relationToStory } from './relation/relation';
export { readStory, type StoryReading, type StoryUnderTest } from './reading/storyReading';
export { captionRules, type CaptionRule } from './rules';
export { noSharedNames } from './rules/noSharedNames';
export { defaultThresholds } from './thresholds';
export { quotedIn } from './quotes';
export {
  checkCaption,
  scoreOf,
  verdictOf,
  type CheckedCaption,
  type CaptionCheckOptions,
} from './verdict';
