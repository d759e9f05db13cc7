export { outletSchema } from './outletContentType';
export { formerSlugSchema } from './formerSlugContentType';
export { formerlyNamed } from './formerSlugs';
export { keepFormerSlugBeforeSave } from './keepFormerSlugBeforeSave';
export { sectionSchema } from './sectionContentType';
export {
  addressAt,
  loadFormerAddresses,
  presentAddress,
  presentThroughout,
  type AddressChange,
  type FormerAddresses,
} from './formerAddresses';
export {
  loadOutletMap,
  nameIn,
  type LocalName,
  type OutletMap,
  type Place,
  type TrailStep,
} from './outletMap';
export { addressOutletBeforeSave, addressOutlets } from './addressOutlet';
export { addressSectionBeforeSave } from './addressSectionBeforeSave';
export { checkOutletBeforeSave } from './checkOutletBeforeSave';
export { checkSectionBeforeSave } from './checkSectionBeforeSave';
export { moveUrlsAfterSave } from './moveUrlsAfterSave';
export { renewUrlsAfterCommit } from './renewUrlsAfterCommit';
export { checkUsageTermsBeforeSave } from './checkUsageTermsBeforeSave';
export { RSL_PAYMENTS, RSL_USES } from './usageTerms';
