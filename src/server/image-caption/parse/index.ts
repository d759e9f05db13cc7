export { AGENCY_NAME, isNewsAgency } from './credit/agencies';
export { cleanCreditFields, type CreditFields } from './credit/cleanCreditFields';
export { PHOTO_WORD } from './credit/creditMarkers';
export { withoutFileLabels } from './filePhoto';
export { parseCaption, type CaptionAnatomy } from './parseCaption';
export { captionNames, type CaptionNames } from './names';
export { citiesByName } from './place/gazetteer';
export { countriesByName } from './place/regions';
export { asciiDigits } from './text';
