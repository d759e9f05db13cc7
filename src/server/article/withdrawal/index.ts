export { withdrawalSchema } from './contentType';
export { withdrawalController, withdrawalRoutes } from './controller';
export { withdrawalService } from './service';
export { WithdrawalStore } from './withdrawalStore';
export { readerAnswer, type ReaderAnswer } from './readerAnswer';
export { keepVersionBeforeUnpublish } from './hooks/keepVersionBeforeUnpublish';
export { endWithdrawalAfterSave } from './hooks/endWithdrawalAfterSave';
export { forgetVersionAfterSave } from './hooks/forgetVersionAfterSave';
export { refuseWithdrawnBeforePublish } from './hooks/refuseWithdrawnBeforePublish';
