/** The checks that a caption is held to: plain values in, findings out. */
export type {
  CaptionFields,
  CaptionUnderTest,
  CheckedPicture,
  OtherCaption,
  PictureIdentity,
  PictureMetadata,
  ReviewerFinding,
} from './caption';
export { prepareCaption, type CaptionFacts } from './prepareCaption';
export { relationToStory } from './relation/relation';
export { readStory, type StoryReading, type StoryUnderTest } from './reading/storyReading';
export { captionRules, type CaptionRule, type CaptionRuleName } from './rules';
export { noSharedNames } from './rules/noSharedNames';
export { defaultThresholds, type CheckThresholds } from './thresholds';
export { checkCaption, verdictOf, type CheckedCaption, type CheckOptions } from './verdict';
