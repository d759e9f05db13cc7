import { formerAddressSchema } from './formerAddressContentType';
import { formerSlugSchema } from './formerSlugContentType';
import { outletSchema } from './outletContentType';
import { sectionSchema } from './sectionContentType';

export const outletContentTypes = {
  outlet: { schema: outletSchema },
  section: { schema: sectionSchema },
  'former-slug': { schema: formerSlugSchema },
  'former-address': { schema: formerAddressSchema },
};

export { loadCommittedMap } from './committedMap';
export { completeUrls } from './renewUrls';
export { lockUrls, whileUrlsStand } from './urlLock';
export {
  loadOutletMap,
  nameIn,
  type LocalName,
  type OutletMap,
  type PlacedOutlet,
  type SectionRow,
  type Standing,
} from './outletMap';
export { OutletLinks } from './outletLinks';
export { STANDING, standingOf } from './standingOf';
export { slugOutlets } from './outletSlug';
export { formerlyNamed } from './formerSlugs';
export {
  formerAddressesOf,
  leftAddresses,
  loadFormerUrls,
  presentUrl,
  urlAt,
  withPresentUrls,
  type FormerUrls,
  type FormerAddress,
} from './formerUrls';
export { canonicalUrl, type ArticleSite, type OwnArticlePath } from './canonicalUrl';
export { readPageAddress, type PageAddress } from './pageAddress';
export { sectionUrl } from './sectionUrl';
export { hostOf, storyUri } from './storyUri';
export { readableOutlets } from './readableOutlets';
export { RSL_PAYMENTS, RSL_USES } from './usageTerms';
export { warnOfOutlets } from './warnOfOutlets';

export { checkOutletBeforeSave } from './hooks/checkOutletBeforeSave';
export { checkSectionBeforeSave } from './hooks/checkSectionBeforeSave';
export { checkUsageTermsBeforeSave } from './hooks/checkUsageTermsBeforeSave';
export { keepFormerAddressBeforeSave } from './hooks/keepFormerAddressBeforeSave';
export { keepFormerSlugBeforeSave } from './hooks/keepFormerSlugBeforeSave';
export { keepInOnlyOutletBeforeSave } from './hooks/keepInOnlyOutletBeforeSave';
export { keepUrlsBeforeWrite, lockUrlsBeforeWrite } from './hooks/lockUrlsBeforeWrite';
export { leaveNoStoryBeforeDelete } from './hooks/leaveNoStoryBeforeDelete';
export { moveUrlsAfterSave } from './hooks/moveUrlsAfterSave';
export { renewUrlsAfterCommit } from './hooks/renewUrlsAfterCommit';
export { renewUrlsAfterSave, SECTION_FILL } from './hooks/renewUrlsAfterSave';
export { slugOutletBeforeSave } from './hooks/slugOutletBeforeSave';
export { slugSectionBeforeSave } from './hooks/slugSectionBeforeSave';
