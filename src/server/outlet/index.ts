export { outletSchema } from './outletContentType';
export { sectionSchema } from './sectionContentType';
export { loadOutletMap, type OutletMap, type Place, type TrailStep } from './outletMap';
export { addressSectionBeforeSave } from './addressSectionBeforeSave';
export { checkOutletBeforeSave } from './checkOutletBeforeSave';
export { checkSectionBeforeSave } from './checkSectionBeforeSave';
export { renewUrlsAfterCommit } from './renewUrlsAfterCommit';
