/** The room of image captions: what the rest of the newsroom may use of it. */
export { imageCaptionSchema } from './contentType';

export { approveCaptionBeforePublish } from './hooks/approveCaptionBeforePublish';
export { checkCaptionAfterSave } from './hooks/checkCaptionAfterSave';
export { checkCaptionBeforePublish } from './hooks/checkCaptionBeforePublish';
export { checkCaptionsOfArticleAfterSave } from './hooks/checkCaptionsOfArticleAfterSave';
export { checkCaptionsOfArticleBeforePublish } from './hooks/checkCaptionsOfArticleBeforePublish';
export { checkRightsLinksBeforeSave } from './hooks/checkRightsLinksBeforeSave';
export { fillCaptionBeforeSave } from './hooks/fillCaptionBeforeSave';
export { holdCaptionBeforeUnpublish } from './hooks/holdCaptionBeforeUnpublish';
export { keyCaptionBeforeSave } from './hooks/keyCaptionBeforeSave';
export { publishCaptionsOfArticleAfterSave } from './hooks/publishCaptionsOfArticleAfterSave';
export { requirePictureBeforePublish } from './hooks/requirePictureBeforePublish';
export { unpublishCaptionsOfArticleBeforeUnpublish } from './hooks/unpublishCaptionsOfArticleBeforeUnpublish';
export { unpublishDetachedCaptionsBeforePublish } from './hooks/unpublishDetachedCaptionsBeforePublish';
export { unpublishStaleCaptionsBeforeFileChange } from './hooks/unpublishStaleCaptionsBeforeFileChange';

export { pictureController, pictureRoutes } from './pictureController';
export {
  captionDecisionSchema,
  captionReviewController,
  captionReviewRoutes,
  captionReviewService,
  captionVerdictSchema,
  countNoCaptionAsLost,
  filterListsByVerdict,
  registerOverridePermission,
  withWriteReason,
  type CaptionReport,
} from './review';
export { CaptionReviewer, reviewerAnswerSchema } from './reviewer';

export { defaultThresholds, noSharedNames, prepareCaption, readStory } from './checks';
export { AGENCY_NAME, isNewsAgency, parseCaption, PHOTO_WORD } from './parse';
