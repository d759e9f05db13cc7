import type { Core } from '@strapi/strapi';
import { imageCaptionSchema } from './contentType';
import { OwnCaptionChecks } from './ownCaptionChecks';
import { pictureController } from './pictureController';
import {
  captionDecisionSchema,
  captionReviewController,
  captionReviewService,
  captionVerdictSchema,
} from './review';
import { captionRightsService } from './rights';
import { CaptionReviewer, reviewerAnswerSchema } from './reviewer';

export const captionContentTypes = {
  'image-caption': { schema: imageCaptionSchema },
  'caption-verdict': { schema: captionVerdictSchema },
  'caption-decision': { schema: captionDecisionSchema },
  'reviewer-answer': { schema: reviewerAnswerSchema },
};

export const captionControllers = {
  'caption-review': captionReviewController,
  picture: pictureController,
};

export const captionServices = {
  'caption-review': captionReviewService,
  'caption-rights': captionRightsService,
  /** `strapi.plugin('newsroom').service('caption-checks').add(check)`: checks of the host's own. */
  'caption-checks': () => new OwnCaptionChecks(),
  'caption-reviewer': ({ strapi }: { strapi: Core.Strapi }) => new CaptionReviewer(strapi),
};

export { approveCaptionBeforePublish } from './hooks/approveCaptionBeforePublish';
export { checkCaptionAfterSave } from './hooks/checkCaptionAfterSave';
export { checkCaptionBeforePublish } from './hooks/checkCaptionBeforePublish';
export { checkCaptionsOfArticleAfterSave } from './hooks/checkCaptionsOfArticleAfterSave';
export { checkCaptionsOfArticleBeforePublish } from './hooks/checkCaptionsOfArticleBeforePublish';
export { checkRightsLinksBeforeSave } from './hooks/checkRightsLinksBeforeSave';
export { endTranslationBeforeSave } from './hooks/endTranslationBeforeSave';
export { endRightsWithDayBeforeSave } from './hooks/endRightsWithDayBeforeSave';
export { fillCaptionBeforeSave } from './hooks/fillCaptionBeforeSave';
export { holdCaptionBeforeUnpublish } from './hooks/holdCaptionBeforeUnpublish';
export { keyCaptionBeforeSave } from './hooks/keyCaptionBeforeSave';
export { publishCaptionsOfArticleAfterSave } from './hooks/publishCaptionsOfArticleAfterSave';
export { refuseExpiredRightsBeforePublish } from './hooks/refuseExpiredRightsBeforePublish';
export { requireFinishedCaptionBeforePublish } from './hooks/requireFinishedCaptionBeforePublish';
export { unpublishCaptionsOfArticleBeforeUnpublish } from './hooks/unpublishCaptionsOfArticleBeforeUnpublish';
export { unpublishDetachedCaptionsBeforePublish } from './hooks/unpublishDetachedCaptionsBeforePublish';
export {
  refuseUnwrittenCaptionsBeforePublish,
  writeCaptionsOfArticleAfterSave,
} from './hooks/writeCaptionsOfArticleAfterSave';
export { unpublishStaleCaptionsBeforeFileChange } from './hooks/unpublishStaleCaptionsBeforeFileChange';

export { COPIED_WITH, copyCaption, copyToLanguage } from './copyCaption';
export { takeCaptionChanges } from './changes';
export { scheduleRights } from './rights';
export { pictureRoutes } from './pictureController';
export {
  Access,
  captionReviewRoutes,
  captionsKey,
  captionsNotHeld,
  captionsOfArticle,
  captionsOfStories,
  hasReviewer,
  NewCaptionChecks,
  picturesOf,
  type Pictures,
  countNoCaptionAsLost,
  filterListsByVerdict,
  readableCaptions,
  draftsOfArticle,
  shownCaptions,
  typedCaptionsOfArticle,
  seenValues,
  withTypedCaptions,
  registerOverridePermission,
  withWriteReason,
  writeReason,
  type CaptionReport,
  type CaptionsInShort,
  type CaptionRow,
} from './review';

export type { CaptionToCheck, OwnCaptionCheck, OwnFinding } from './checks';
export { fieldsToFill, offerOf } from './fill';
export { leadCaption } from './leadCaption';
export { storiesOfCaption } from './storiesOfCaption';
export { STORY_TEXT } from './storyOf';
export type { CaptionReviewer } from './reviewer';
