import { scheduleOutcomeSchema } from './contentType';
import { schedulerService } from './scheduler';
import { scheduleController } from './controller';

export const scheduleContentTypes = { 'schedule-outcome': { schema: scheduleOutcomeSchema } };

export const scheduleControllers = { schedule: scheduleController };

export const scheduleServices = { scheduler: schedulerService };

export { registerEmbargoCondition } from './embargoCondition';
export { allowScheduleEvents } from './events';
export { scheduleRoutes } from './routes';
export type { Scheduler } from './scheduler';

export { checkTimesBeforeSave } from './hooks/checkTimesBeforeSave';
export { endScheduleAfterSave } from './hooks/endScheduleAfterSave';
export { keepExpiryBeforeSave } from './hooks/keepExpiryBeforeSave';
export { refuseEarlyBeforePublish } from './hooks/refuseEarlyBeforePublish';
