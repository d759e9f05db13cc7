import {
  slugArticleBeforePublish,
  slugArticleBeforeSave,
  checkLinksBeforeSave,
  checkOutletOfArticleBeforeSave,
  copyCaptionsAfterSave,
  datePublicationAfterSave,
  inheritPlaceBeforeSave,
  keepSlugsAfterSave,
  keepComputedFieldsBeforeSave,
  leaveCaptionsBeforeSave,
  readDaysBeforeSave,
  keepRelatedAfterSave,
  endWithdrawalAfterSave,
  forgetVersionAfterSave,
  keepVersionBeforeUnpublish,
  refuseWithdrawnBeforePublish,
} from './article';
import {
  approveCaptionBeforePublish,
  checkCaptionBeforePublish,
  checkCaptionsOfArticleBeforePublish,
  checkRightsLinksBeforeSave,
  fillCaptionBeforeSave,
  holdCaptionBeforeUnpublish,
  checkCaptionAfterSave,
  checkCaptionsOfArticleAfterSave,
  keyCaptionBeforeSave,
  publishCaptionsOfArticleAfterSave,
  requirePictureBeforePublish,
  unpublishCaptionsOfArticleBeforeUnpublish,
  unpublishDetachedCaptionsBeforePublish,
} from './image-caption';
import {
  checkFieldsBeforeSave,
  checkLanguageBeforeSave,
  checkReferencesBeforeSave,
  nameFilesBeforeSave,
  requireTextsBeforePublish,
} from './fields';
import type { HookRow } from './moments';
import {
  slugOutletBeforeSave,
  slugSectionBeforeSave,
  checkOutletBeforeSave,
  checkSectionBeforeSave,
  checkUsageTermsBeforeSave,
  keepFormerAddressBeforeSave,
  keepFormerSlugBeforeSave,
  keepInOnlyOutletBeforeSave,
  keepUrlsBeforeWrite,
  leaveNoStoryBeforeDelete,
  lockUrlsBeforeWrite,
  moveUrlsAfterSave,
  renewUrlsAfterCommit,
  renewUrlsAfterSave,
  SECTION_FILL,
} from './outlet';
import {
  checkSourcesBeforeSave,
  checkMirrorBeforePublish,
  checkMirrorBeforeSave,
  keepMirrorsApartAfterSave,
  keepPlacesAfterSave,
  logMirrorAfterSave,
  logOutletAfterSave,
  MIRROR_FILL,
  noteSeizureAfterSave,
  OUTLET_FILL,
  placeMirrorBeforeSave,
  tellSeizureAfterCommit,
  unpublishMirrorAfterSave,
} from './outlet-mirror';
import {
  ARTICLE,
  IMAGE_CAPTION,
  OUTLET,
  OUTLET_MIRROR,
  PUBLIC_TYPES,
  SECTION,
} from './strapi/uids';
import { listStoryAfterSave, relistStoriesAfterSave } from './listing';
import { keepFilesAfterCommit } from './retention';

/** What holds for the fields of every type; first, so that later hooks meet values they can read. */
const ofEveryType: HookRow[] = PUBLIC_TYPES.flatMap((type): HookRow[] => [
  { type, moment: 'beforeSave', hook: checkFieldsBeforeSave(type) },
  { type, moment: 'beforeSave', hook: checkLanguageBeforeSave },
  { type, moment: 'beforeSave', hook: checkReferencesBeforeSave(type) },
  { type, moment: 'beforeSave', hook: nameFilesBeforeSave(type) },
  { type, moment: 'beforePublish', hook: requireTextsBeforePublish(type) },
]);

/**
 * What happens when: each hook by content type and moment, in the order they run.
 * How Strapi's actions become moments stands in momentRunner.ts.
 */
export const hooks: readonly HookRow[] = [
  // Whoever writes a story and whoever moves it wait for each other: locked first, never too late.
  { type: ARTICLE, moment: 'beforeWrite', hook: keepUrlsBeforeWrite },
  { type: OUTLET_MIRROR, moment: 'beforeWrite', hook: keepUrlsBeforeWrite },
  { type: OUTLET, moment: 'beforeWrite', hook: lockUrlsBeforeWrite },
  { type: SECTION, moment: 'beforeWrite', hook: lockUrlsBeforeWrite },

  ...ofEveryType,

  { type: ARTICLE, moment: 'beforeSave', hook: checkLinksBeforeSave },
  { type: ARTICLE, moment: 'beforeSave', hook: inheritPlaceBeforeSave },
  { type: ARTICLE, moment: 'beforeSave', hook: checkOutletOfArticleBeforeSave },
  { type: ARTICLE, moment: 'beforeSave', hook: readDaysBeforeSave },
  { type: ARTICLE, moment: 'beforeSave', hook: keepComputedFieldsBeforeSave },
  { type: ARTICLE, moment: 'beforeSave', hook: leaveCaptionsBeforeSave },
  { type: ARTICLE, moment: 'beforeSave', hook: slugArticleBeforeSave },
  { type: ARTICLE, moment: 'beforePublish', hook: slugArticleBeforePublish },
  { type: ARTICLE, moment: 'beforePublish', hook: checkCaptionsOfArticleBeforePublish },
  { type: ARTICLE, moment: 'beforePublish', hook: unpublishDetachedCaptionsBeforePublish },
  { type: ARTICLE, moment: 'beforeUnpublish', hook: keepVersionBeforeUnpublish },
  { type: ARTICLE, moment: 'beforeUnpublish', hook: unpublishCaptionsOfArticleBeforeUnpublish },
  { type: ARTICLE, moment: 'afterSave', hook: forgetVersionAfterSave },
  { type: ARTICLE, moment: 'afterSave', hook: endWithdrawalAfterSave },
  { type: ARTICLE, moment: 'afterSave', hook: keepSlugsAfterSave },
  { type: ARTICLE, moment: 'afterSave', hook: datePublicationAfterSave },
  { type: ARTICLE, moment: 'afterSave', hook: keepRelatedAfterSave },
  { type: ARTICLE, moment: 'afterSave', hook: copyCaptionsAfterSave },
  { type: ARTICLE, moment: 'afterSave', hook: publishCaptionsOfArticleAfterSave },
  { type: ARTICLE, moment: 'afterSave', hook: checkCaptionsOfArticleAfterSave },
  { type: ARTICLE, moment: 'afterSave', hook: listStoryAfterSave },

  { type: IMAGE_CAPTION, moment: 'beforeSave', hook: fillCaptionBeforeSave },
  { type: IMAGE_CAPTION, moment: 'beforeSave', hook: checkRightsLinksBeforeSave },
  { type: IMAGE_CAPTION, moment: 'beforeSave', hook: keyCaptionBeforeSave },
  { type: IMAGE_CAPTION, moment: 'beforePublish', hook: refuseWithdrawnBeforePublish },
  { type: IMAGE_CAPTION, moment: 'beforePublish', hook: requirePictureBeforePublish },
  { type: IMAGE_CAPTION, moment: 'beforePublish', hook: approveCaptionBeforePublish },
  { type: IMAGE_CAPTION, moment: 'beforePublish', hook: checkCaptionBeforePublish },
  { type: IMAGE_CAPTION, moment: 'beforeUnpublish', hook: holdCaptionBeforeUnpublish },
  { type: IMAGE_CAPTION, moment: 'afterSave', hook: checkCaptionAfterSave },
  { type: IMAGE_CAPTION, moment: 'afterCommit', hook: keepFilesAfterCommit(IMAGE_CAPTION) },

  { type: OUTLET, moment: 'beforeSave', hook: checkOutletBeforeSave },
  { type: OUTLET, moment: 'beforeSave', hook: checkUsageTermsBeforeSave },
  { type: OUTLET, moment: 'beforeSave', hook: checkSourcesBeforeSave },
  { type: OUTLET, moment: 'beforeSave', hook: slugOutletBeforeSave },
  { type: OUTLET, moment: 'beforeSave', hook: keepFormerSlugBeforeSave(OUTLET) },
  { type: OUTLET, moment: 'beforeSave', hook: keepFormerAddressBeforeSave },
  { type: OUTLET, moment: 'beforeSave', hook: keepInOnlyOutletBeforeSave },
  { type: OUTLET, moment: 'beforeUnpublish', hook: leaveNoStoryBeforeDelete },
  { type: OUTLET, moment: 'afterSave', hook: relistStoriesAfterSave },
  { type: OUTLET, moment: 'afterSave', hook: keepMirrorsApartAfterSave },
  { type: OUTLET, moment: 'afterSave', hook: moveUrlsAfterSave },
  { type: OUTLET, moment: 'afterSave', hook: renewUrlsAfterSave(OUTLET) },
  { type: OUTLET, moment: 'afterSave', hook: logOutletAfterSave },
  { type: OUTLET, moment: 'afterCommit', hook: renewUrlsAfterCommit },
  { type: OUTLET, moment: 'afterCommit', hook: keepFilesAfterCommit(OUTLET) },
  { type: SECTION, moment: 'beforeSave', hook: checkSectionBeforeSave },
  { type: SECTION, moment: 'beforeSave', hook: slugSectionBeforeSave },
  { type: SECTION, moment: 'beforeSave', hook: keepFormerSlugBeforeSave(SECTION) },
  { type: SECTION, moment: 'afterSave', hook: relistStoriesAfterSave },
  { type: SECTION, moment: 'afterSave', hook: renewUrlsAfterSave(SECTION) },
  { type: SECTION, moment: 'afterCommit', hook: renewUrlsAfterCommit },

  { type: OUTLET_MIRROR, moment: 'beforeSave', hook: checkMirrorBeforeSave },
  { type: OUTLET_MIRROR, moment: 'beforeSave', hook: placeMirrorBeforeSave },
  { type: OUTLET_MIRROR, moment: 'beforePublish', hook: checkMirrorBeforePublish },
  { type: OUTLET_MIRROR, moment: 'afterSave', hook: logMirrorAfterSave },
  { type: OUTLET_MIRROR, moment: 'afterSave', hook: noteSeizureAfterSave },
  { type: OUTLET_MIRROR, moment: 'afterSave', hook: unpublishMirrorAfterSave },
  { type: OUTLET_MIRROR, moment: 'afterSave', hook: keepPlacesAfterSave },
  { type: OUTLET_MIRROR, moment: 'afterCommit', hook: tellSeizureAfterCommit },
];

/** What the rows before a write come with (`Change.before`), where a hook compares more than fields. */
export const fills = {
  [OUTLET]: OUTLET_FILL,
  [OUTLET_MIRROR]: MIRROR_FILL,
  [SECTION]: SECTION_FILL,
};
