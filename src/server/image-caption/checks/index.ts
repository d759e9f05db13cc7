export type {
  CaptionFields,
  CaptionUnderTest,
  OtherCaption,
  PictureFacts,
  PictureIdentity,
  PictureMetadata,
} from './caption';
export type { CaptionCheck } from './check';
export { prepareCaption, type CaptionFacts } from './prepareCaption';
export { relationToStory } from './relation/relation';
export { readStory, type StoryReading, type StoryUnderTest } from './reading/storyReading';
export { captionRules, type CaptionRule, type CaptionRuleName } from './rules';
export { defaultThresholds, type CheckThresholds } from './thresholds';
export {
  checkCaption,
  verdictOf,
  type CheckedCaption,
  type CheckOptions,
  type Verdict,
} from './verdict';
