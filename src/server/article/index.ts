import { articleSlugSchema } from './articleSlugContentType';
import { articleSchema } from './contentType';
import type { Core } from '@strapi/strapi';
import { storyChangesController } from './changes';
import { articleController } from './controller';
import { Previews } from './preview';
import { readinessController } from './readiness';
import { withdrawalController, withdrawalSchema, withdrawalService } from './withdrawal';

export const articleContentTypes = {
  article: { schema: articleSchema },
  'article-slug': { schema: articleSlugSchema },
  withdrawal: { schema: withdrawalSchema },
};

export const articleControllers = {
  article: articleController,
  readiness: readinessController,
  'story-changes': storyChangesController,
  withdrawal: withdrawalController,
};

export const articleServices = {
  withdrawals: withdrawalService,
  /** `strapi.plugin('newsroom').service('previews').url(uid, params)`: for a host's own handler of previews. */
  previews: ({ strapi }: { strapi: Core.Strapi }) => new Previews(strapi),
};

export { articleRoutes } from './routes';
export { checkReadiness, readinessRoutes } from './readiness';
export {
  readerAnswer,
  registerWithdrawPermission,
  withdrawalRoutes,
  type ReaderAnswer,
  WITHDRAWN_ANSWERS,
  type Withdrawals,
} from './withdrawal';
export { futureStanding } from './futureStanding';
export { storyChangesRoutes } from './changes';

export { articleBySlug, type FoundBySlug } from './articleBySlug';
export { knownSlugs, type KnownSlug } from './knownSlugs';
export { letPanelShowEmbeds } from './panelFrames';
export { offerPreviews, pageAddress, showsDraft } from './preview';
export { ArticleSlugStore } from './articleSlugStore';
export { captionDigests } from './dateCaptions';
export { checkContentFields } from './contentFields';
export { publicationOf } from './hooks/datePublicationAfterSave';
export { claimNewSlugs } from './newSlugs';
export { isFormerPath } from './planSlugs';
export { storyProblems } from './storyProblems';
export { withSourceDates } from './sourceDates';
export { storiesOfSlug } from './storiesOfSlug';
export { readerFields } from './readerFields';
export { fillInCaptions } from './fillInCaptions';
export { offerFreeCaptions } from './offerFreeCaptions';
export { completePublications } from './completePublications';
export { publishStoryByStory } from './publishStoryByStory';
export { answerMoved, answerWithdrawn } from './answers';

export { checkBodyBeforePublish } from './hooks/checkBodyBeforePublish';
export { checkLinksBeforeSave } from './hooks/checkLinksBeforeSave';
export { checkOutletOfArticleBeforeSave } from './hooks/checkOutletOfArticleBeforeSave';
export { copyCaptionsAfterSave } from './hooks/copyCaptionsAfterSave';
export { copyCaptionsToLanguageBeforeSave } from './hooks/copyCaptionsToLanguageBeforeSave';
export {
  CAPTION_FILL,
  dateArticleOfCaptionAfterSave,
  dateCaptionsOfArticleAfterSave,
} from './hooks/dateCaptionsAfterSave';
export { dateCorrectionsBeforeSave } from './hooks/dateCorrectionsBeforeSave';
export { datePublicationAfterSave } from './hooks/datePublicationAfterSave';
export { inheritPlaceBeforeSave } from './hooks/inheritPlaceBeforeSave';
export {
  keepCaptionInStoryBeforeSave,
  keepCaptionsOfOthersBeforeSave,
} from './hooks/keepCaptionsBeforeSave';
export { keepComputedFieldsBeforeSave } from './hooks/keepComputedFieldsBeforeSave';
export { keepSourceDateAfterSave } from './hooks/keepSourceDateAfterSave';
export { keepRelatedAfterSave } from './hooks/keepRelatedAfterSave';
export { keepSlugsAfterSave } from './hooks/keepSlugsAfterSave';
export {
  lockArticleOf,
  lockArticleOfCaptionBeforePublish,
  lockArticleOfCaptionBeforeUnpublish,
} from './hooks/lockArticleOfCaptionBeforePublish';
export { leaveCaptionsBeforeSave } from './hooks/leaveCaptionsBeforeSave';
export { readDaysBeforeSave } from './hooks/readDaysBeforeSave';
export { refuseTextPicturesBeforeSave } from './hooks/refuseTextPicturesBeforeSave';
export { slugArticleBeforePublish } from './hooks/slugArticleBeforePublish';
export { slugArticleBeforeSave } from './hooks/slugArticleBeforeSave';
export {
  endWithdrawalAfterSave,
  forgetVersionAfterSave,
  keepVersionBeforeUnpublish,
  refuseWithdrawnBeforePublish,
} from './withdrawal';

export { wordCount } from './wordCount';
