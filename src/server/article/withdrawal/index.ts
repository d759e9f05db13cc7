export { withdrawalSchema } from './contentType';
export { withdrawalController, withdrawalRoutes } from './controller';
export { withdrawalService } from './service';
export { WithdrawalBook } from './withdrawalBook';
export { readerAnswer, type ReaderAnswer, type Withheld } from './readerAnswer';
export { keepVersionBeforeUnpublish } from './keepVersionBeforeUnpublish';
export { endWithdrawalAfterSave } from './endWithdrawalAfterSave';
export { forgetVersionAfterSave } from './forgetVersionAfterSave';
export { refuseWithdrawnBeforePublish } from './refuseWithdrawnBeforePublish';
