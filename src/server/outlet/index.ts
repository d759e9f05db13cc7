import { formerSlugSchema } from './formerSlugContentType';
import { outletSchema } from './outletContentType';
import { sectionSchema } from './sectionContentType';

export const outletContentTypes = {
  outlet: { schema: outletSchema },
  section: { schema: sectionSchema },
  'former-slug': { schema: formerSlugSchema },
};

export { loadCommittedMap } from './committedMap';
export { completeUrls } from './renewUrls';
export { lockUrls, whileUrlsStand } from './urlLock';
export { loadOutletMap, nameIn, type LocalName, type OutletMap, type Standing } from './outletMap';
export { OutletLinks } from './outletLinks';
export { slugOutlets } from './outletSlug';
export { formerlyNamed } from './formerSlugs';
export {
  loadFormerUrls,
  presentUrl,
  urlAt,
  withPresentUrls,
  type FormerUrls,
  type UrlChange,
} from './formerUrls';
export { RSL_PAYMENTS, RSL_USES } from './usageTerms';

export { checkOutletBeforeSave } from './hooks/checkOutletBeforeSave';
export { checkSectionBeforeSave } from './hooks/checkSectionBeforeSave';
export { checkUsageTermsBeforeSave } from './hooks/checkUsageTermsBeforeSave';
export { keepFormerSlugBeforeSave } from './hooks/keepFormerSlugBeforeSave';
export { keepInOnlyOutletBeforeSave } from './hooks/keepInOnlyOutletBeforeSave';
export { keepUrlsBeforeWrite, lockUrlsBeforeWrite } from './hooks/lockUrlsBeforeWrite';
export { leaveNoStoryBeforeDelete } from './hooks/leaveNoStoryBeforeDelete';
export { moveUrlsAfterSave } from './hooks/moveUrlsAfterSave';
export { renewUrlsAfterCommit } from './hooks/renewUrlsAfterCommit';
export { renewUrlsAfterSave, SECTION_FILL } from './hooks/renewUrlsAfterSave';
export { slugOutletBeforeSave } from './hooks/slugOutletBeforeSave';
export { slugSectionBeforeSave } from './hooks/slugSectionBeforeSave';
