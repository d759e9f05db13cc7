import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** What the option `schedule` takes. */
export const scheduleOptionsSchema = z.strictObject({
  /**
   * What becomes of a story that expires: `gone` answers its address with 410 for good, `unpublished`
   * makes it a draft again.
   */
  expired: z.enum(['gone', 'unpublished'], 'must be "gone" or "unpublished"'),
  /** Who is written to when a story did not go out at its time; needs an email provider of the host's. */
  mail: z.array(z.email('must be an email address'), 'must be a list of email addresses'),
});

export type ScheduleOptions = z.infer<typeof scheduleOptionsSchema>;

export const defaultScheduleOptions: ScheduleOptions = { expired: 'gone', mail: [] };

export const scheduleOptions = (strapi: Core.Strapi): ScheduleOptions =>
  strapi.config.get('plugin::newsroom.schedule');
