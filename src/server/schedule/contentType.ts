import { HIDDEN } from '../strapi/hidden';

/**
 * What became of what was to happen at a time: one row for each time that has come, written in the
 * transaction of what was done.
 *
 * `article` is the document's identifier and no relation: what happened outlives a deleted story.
 */
export const scheduleOutcomeSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_schedule_outcomes',
  info: {
    singularName: 'schedule-outcome',
    pluralName: 'schedule-outcomes',
    displayName: 'Schedule outcome',
    description: 'What became of what was to happen at a time',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  indexes: [
    {
      name: 'newsroom_schedule_outcomes_uq',
      columns: ['article', 'locale', 'action', 'due_at'],
      type: 'unique',
    },
  ],
  attributes: {
    article: { type: 'string', required: true, private: true },
    locale: { type: 'string', required: true, private: true },
    action: { type: 'enumeration', enum: ['publish', 'expire'], required: true, private: true },
    dueAt: { type: 'datetime', required: true, private: true },
    state: { type: 'enumeration', enum: ['done', 'refused'], required: true, private: true },
    /** When it was done or refused; later than `dueAt` where no newsroom ran. */
    happenedAt: { type: 'datetime', required: true, private: true },
    /** Why it was refused, as a write is: `[{ path, message }]`. */
    problems: { type: 'json', private: true },
  },
} as const;
