import type { Core } from '@strapi/strapi';

/** A story did not go out, or did not leave, at its time: it was refused, and waits for an editor. */
export const SCHEDULE_REFUSED = 'article.schedule-refused';
/** It did, but later than it was to: no newsroom ran. */
export const SCHEDULE_LATE = 'article.schedule-late';

/** Lets webhooks be registered for what becomes of schedules; Strapi refuses events it does not know. */
export function allowScheduleEvents(strapi: Core.Strapi): void {
  const store = strapi.get('webhookStore');
  for (const event of [SCHEDULE_REFUSED, SCHEDULE_LATE]) store.addAllowedEvent(event, event);
}
