export { imageCaptionSchema } from './contentType';
export { checkRightsLinksBeforeSave } from './checkRightsLinksBeforeSave';
export { keyCaptionBeforeSave } from './keyCaptionBeforeSave';
export { requirePictureBeforePublish } from './requirePictureBeforePublish';
