export { articleSchema } from './contentType';
export { addressSchema } from './addressContentType';
export { articleAt, type AtAddress } from './articleAt';
export { answerMoved, answerWithdrawn } from './answers';
export { articleController } from './controller';
export { articleRoutes } from './routes';
export { addressArticleBeforePublish } from './addressArticleBeforePublish';
export { addressArticleBeforeSave } from './addressArticleBeforeSave';
export { checkLinksBeforeSave } from './checkLinksBeforeSave';
export { copyCaptionsAfterSave } from './copyCaptionsAfterSave';
export { datePublicationAfterSave } from './datePublicationAfterSave';
export { keepAddressesAfterSave } from './keepAddressesAfterSave';
export { keepComputedFieldsBeforeSave } from './keepComputedFieldsBeforeSave';
export { leaveCaptionsBeforeSave } from './leaveCaptionsBeforeSave';
export { keepRelatedAfterSave } from './keepRelatedAfterSave';
export {
  endWithdrawalAfterSave,
  forgetVersionAfterSave,
  keepVersionBeforeUnpublish,
  refuseWithdrawnBeforePublish,
  withdrawalController,
  withdrawalRoutes,
  withdrawalSchema,
  withdrawalService,
} from './withdrawal';
