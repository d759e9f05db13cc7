import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const DAYS = 'must be a number of days, or null to keep them for good';
const days = z.number(DAYS).int(DAYS).min(1, DAYS).nullable();
const COUNT = 'must be a number of versions, at least 1';

/** What the option `history` takes. */
export const historyOptionsSchema = z.strictObject({
  /** For how many days a save is kept. */
  saveDays: days,
  /** How many saves of a story are kept in each language, the latest ones. */
  savesOfStory: z.number(COUNT).int(COUNT).min(1, COUNT),
  /** For how many days a version is kept that readers saw, from when they saw it last. */
  publicationDays: days,
});

export type HistoryOptions = z.infer<typeof historyOptionsSchema>;

export const defaultHistoryOptions: HistoryOptions = {
  saveDays: 90,
  savesOfStory: 200,
  publicationDays: null,
};

export const historyOptions = (strapi: Core.Strapi): HistoryOptions =>
  strapi.config.get('plugin::newsroom.history');
