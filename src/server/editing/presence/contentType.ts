import { HIDDEN } from '../../strapi/hidden';

/**
 * The forms that are open, each with one language of one entry: one row for as long as it says so. In a
 * table, so that all nodes know. `entry` and `editor` are identifiers and no relations, which would show up
 * in what they point to.
 */
export const openFormSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_open_forms',
  info: {
    singularName: 'open-form',
    pluralName: 'open-forms',
    displayName: 'Open form',
    description: 'Who has an entry open, and since when',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  indexes: [
    {
      name: 'newsroom_open_forms_form_uq',
      columns: ['session', 'entry', 'language'],
      type: 'unique',
    },
    { name: 'newsroom_open_forms_entry_idx', columns: ['entry', 'language'] },
    { name: 'newsroom_open_forms_seen_idx', columns: ['seen_at'] },
  ],
  attributes: {
    /** The type and the identifier of the entry. */
    entry: { type: 'string', required: true, private: true },
    /** Empty for a type that has none. */
    language: { type: 'string', required: true, private: true },
    /** The number of the administrator. */
    editor: { type: 'integer', required: true, private: true },
    /** The name that the editor has. */
    name: { type: 'string', required: true, private: true },
    /** Made up by the form. */
    session: { type: 'string', required: true, private: true },
    since: { type: 'datetime', required: true, private: true },
    seenAt: { type: 'datetime', required: true, private: true },
  },
} as const;
