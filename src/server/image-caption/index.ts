export { CaptionJudge, captionJudgementSchema } from './judge';
export { captionDesk, type JudgedCaption } from './captionDesk';
export { imageCaptionSchema } from './contentType';
export {
  captionDecisionSchema,
  captionDeskController,
  captionDeskRoutes,
  captionVerdictSchema,
  onErrand,
  countNoCaptionAsLost,
  filterListsByVerdict,
  registerOverridePermission,
} from './desk';
export { pictureController, pictureRoutes } from './pictureController';
export { withdrawStaleCaptions } from './withdrawStaleCaptions';
export { fillCaptionBeforeSave } from './fillCaptionBeforeSave';
export { checkRightsLinksBeforeSave } from './checkRightsLinksBeforeSave';
export { keyCaptionBeforeSave } from './keyCaptionBeforeSave';
export { requirePictureBeforePublish } from './requirePictureBeforePublish';
export { approveCaptionBeforePublish } from './approveCaptionBeforePublish';
export { checkCaptionBeforePublish } from './checkCaptionBeforePublish';
export { holdCaptionBeforeUnpublish } from './holdCaptionBeforeUnpublish';
export { judgeCaptionAfterSave } from './judgeCaptionAfterSave';
export { checkCaptionsOfArticleBeforePublish } from './checkCaptionsOfArticleBeforePublish';
export { publishCaptionsOfArticleAfterSave } from './publishCaptionsOfArticleAfterSave';
export { judgeCaptionsOfArticleAfterSave } from './judgeCaptionsOfArticleAfterSave';
export { withdrawCaptionsOfArticleBeforeUnpublish } from './withdrawCaptionsOfArticleBeforeUnpublish';
export { withdrawDetachedCaptionsBeforePublish } from './withdrawDetachedCaptionsBeforePublish';
