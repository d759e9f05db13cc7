import { HIDDEN } from '../../strapi/hidden';

/**
 * What became of a source of an outlet: when it was read, what came of it, and a change that waits for
 * an editor. `nextReadAt` and `busyUntil` are what nodes agree by: who moves them on reads. `outlet` is
 * a document identifier, `source` the SHA-256 of the source's address.
 */
export const mirrorSourceStateSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_mirror_source_states',
  info: {
    singularName: 'mirror-source-state',
    pluralName: 'mirror-source-states',
    displayName: 'Mirror source state',
    description: 'What became of each source of mirrors',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  indexes: [
    { name: 'newsroom_mirror_source_states_uq', columns: ['source_key'], type: 'unique' },
    { name: 'newsroom_mirror_source_states_outlet_idx', columns: ['outlet'] },
  ],
  attributes: {
    /** SHA-256 of outlet and source. */
    sourceKey: { type: 'string', required: true, private: true },
    outlet: { type: 'string', required: true, private: true },
    source: { type: 'string', required: true, private: true },
    nextReadAt: { type: 'datetime', private: true },
    busyUntil: { type: 'datetime', private: true },
    lastReadAt: { type: 'datetime', private: true },
    /** Whether a reading was ever gone through with. */
    isKnown: { type: 'boolean', default: false, private: true },
    /** What the last reading came to: `{ kind, counts }`. */
    outcome: { type: 'json', private: true },
    problem: { type: 'text', private: true },
    /** A change that waits: `{ at, reason, named, now, digest }`. */
    held: { type: 'json', private: true },
    /** Digest of a change that an editor dropped. */
    dropped: { type: 'string', private: true },
    /** The last good signed list, with the keys it was asked by. */
    signed: { type: 'json', private: true },
  },
} as const;

/**
 * A place that a source named, and the mirror there. It outlives the mirror: what an editor deleted is
 * not brought back. `written` is what the source last wrote; a field that says something else by now is
 * an editor's.
 */
export const mirrorSourceEntrySchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_mirror_source_entries',
  info: {
    singularName: 'mirror-source-entry',
    pluralName: 'mirror-source-entries',
    displayName: 'Mirror source entry',
    description: 'Which mirrors come from which source',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  indexes: [
    { name: 'newsroom_mirror_source_entries_uq', columns: ['entry_key'], type: 'unique' },
    {
      name: 'newsroom_mirror_source_entries_source_idx',
      columns: ['source_key', 'is_named'],
    },
    { name: 'newsroom_mirror_source_entries_place_idx', columns: ['place_key'] },
  ],
  attributes: {
    /** SHA-256 of outlet, source and place. */
    entryKey: { type: 'string', required: true, private: true },
    sourceKey: { type: 'string', required: true, private: true },
    /** SHA-256 of outlet and place: the same in all sources of an outlet. */
    placeKey: { type: 'string', required: true, private: true },
    /** Document identifier. */
    mirror: { type: 'string', required: true, private: true },
    /** Whether this source made the mirror, and keeps it. */
    isKept: { type: 'boolean', required: true, private: true },
    /** Whether the source names it now. */
    isNamed: { type: 'boolean', required: true, private: true },
    written: { type: 'json', private: true },
  },
} as const;
