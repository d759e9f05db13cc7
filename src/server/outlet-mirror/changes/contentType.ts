import { HIDDEN } from '../../strapi/hidden';

/**
 * A line of the log: who changed what of a mirror, of an outlet's address or of its keys. It is written
 * in the transaction of the change and names things as they were called then, so that it can be read
 * when they are gone.
 */
export const mirrorChangeSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_mirror_changes',
  info: {
    singularName: 'mirror-change',
    pluralName: 'mirror-changes',
    displayName: 'Mirror change',
    description: 'Who changed what of mirrors, addresses and keys',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  indexes: [
    { name: 'newsroom_mirror_changes_newest_idx', columns: ['outlet', 'at', 'id'] },
    { name: 'newsroom_mirror_changes_at_idx', columns: ['at'] },
  ],
  attributes: {
    /** Document identifier; null for a mirror without an outlet. */
    outlet: { type: 'string', private: true },
    at: { type: 'datetime', required: true, private: true },
    by: { type: 'string', private: true },
    cause: { type: 'string', required: true, private: true },
    action: { type: 'string', required: true, private: true },
    /** Document identifier; null for what is about the outlet itself. */
    mirror: { type: 'string', private: true },
    label: { type: 'string', private: true },
    changes: { type: 'json', required: true, private: true },
  },
} as const;
