import { HIDDEN } from '../strapi/hidden';

/**
 * Who has said where one language of a story stands, when, and with which words to colleagues: one row for
 * each time. In a table of its own, so that it is in no answer about the story, and changes no draft that
 * somebody has open. `article` is the document's identifier and no relation.
 */
export const handoverSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_handovers',
  info: {
    singularName: 'handover',
    pluralName: 'handovers',
    displayName: 'Handover',
    description: 'Where a story stands before it is published, who said so and when',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  indexes: [
    // Every database takes any number of empty values in a unique index: only one row is current.
    {
      name: 'newsroom_handovers_current_uq',
      columns: ['article', 'locale', 'is_current'],
      type: 'unique',
    },
    { name: 'newsroom_handovers_state_idx', columns: ['is_current', 'state'] },
  ],
  attributes: {
    article: { type: 'string', required: true, private: true },
    state: {
      type: 'enumeration',
      enum: ['writing', 'desk', 'ready'],
      required: true,
      private: true,
    },
    /** True for the last one, and empty once another one or a publication came. */
    isCurrent: { type: 'boolean', private: true },
    note: { type: 'text', private: true },
    /** By the name they had then; empty for a program. */
    by: { type: 'string', private: true },
    at: { type: 'datetime', required: true, private: true },
  },
} as const;
