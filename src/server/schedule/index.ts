import type { Core } from '@strapi/strapi';
import { scheduleOutcomeSchema } from './contentType';
import { scheduleController } from './controller';
import { Scheduler } from './scheduler';

export const scheduleContentTypes = { 'schedule-outcome': { schema: scheduleOutcomeSchema } };

export const scheduleControllers = { schedule: scheduleController };

export const scheduleServices = {
  scheduler: ({ strapi }: { strapi: Core.Strapi }) => new Scheduler(strapi),
};

export { registerEmbargoCondition } from './embargoCondition';
export { allowScheduleEvents } from './events';
export { scheduleRoutes } from './routes';
export type { Scheduler };

export { checkTimesBeforeSave } from './hooks/checkTimesBeforeSave';
export { endScheduleAfterSave } from './hooks/endScheduleAfterSave';
export { endScheduleBeforeUnpublish } from './hooks/endScheduleBeforeUnpublish';
export { keepExpiryBeforeSave } from './hooks/keepExpiryBeforeSave';
export { keepSectionBeforeDelete } from './hooks/keepSectionBeforeDelete';
export { refuseEarlyBeforePublish } from './hooks/refuseEarlyBeforePublish';
