export { readableArticles, readableCaptions } from './asSeen';
export { Access, registerOverridePermission } from './access';
export { writeReason, withWriteReason } from './writeReason';
export {
  captionDraft,
  checkSetAround,
  checkSetOfArticle,
  checkSetOfCaption,
  captionsOfArticle,
  typedCaptionsOfArticle,
} from './checkSets';
export {
  captionRows,
  type CaptionRow,
  draftsOfArticle,
  publicRowsAround,
  saysSomethingElse,
  shownCaptions,
} from './captionRow';
export { checkOptions } from './checkOptions';
export { captionsKey, captionsOfStories, type CaptionsInShort } from './captionsOfStories';
export { captionsNotHeld } from './captionsNotHeld';
export { countNoCaptionAsLost } from './countNoCaptionAsLost';
export { captionReviewController } from './controller';
export { captionDecisionSchema } from './decisionContentType';
export { decide, decisionsOf, endDecision, forgetDecisions, overrideFor } from './decisionStore';
export { endOverrides } from './endOverrides';
export { filterListsByVerdict } from './filterListsByVerdict';
export { gateResultOf } from './gate';
export { problemsOfCaptions } from './refusedCaptions';
export { captionReviewService, type CaptionReport } from './checkAllCaptions';
export { checkCaptions } from './checkCaptions';
export { seenValues, withTypedCaptions } from './typedCaptions';
export { willBePublished } from './willBePublished';
export { hasReviewer, NewCaptionChecks } from './newCaptions';
export { picturesOf, type Pictures } from './pictures';
export { captionReviewRoutes } from './routes';
export { captionVerdictSchema } from './verdictContentType';
export {
  forgetPublicVerdicts,
  forgetVerdicts,
  keepDraftVerdicts,
  keepPublicVerdicts,
} from './verdictStore';
export { fingerprintOf } from './fingerprint';
