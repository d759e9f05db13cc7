const hidden = {
  'content-manager': { visible: false },
  'content-type-builder': { visible: false },
} as const;

/**
 * What became of a list of an outlet: when it was read, what came of it, and a change that waits for an
 * editor. `nextReadAt` and `busyUntil` are what nodes agree by: who moves them on reads. `outlet` is a
 * document identifier, `list` the SHA-256 of the list's address.
 */
export const mirrorListStateSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_mirror_list_states',
  info: {
    singularName: 'mirror-list-state',
    pluralName: 'mirror-list-states',
    displayName: 'Mirror list',
    description: 'What became of each list of mirrors',
  },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [
    { name: 'newsroom_mirror_lists_uq', columns: ['list_key'], type: 'unique' },
    { name: 'newsroom_mirror_lists_outlet_idx', columns: ['outlet'] },
  ],
  attributes: {
    /** SHA-256 of outlet and list. */
    listKey: { type: 'string', required: true, private: true },
    outlet: { type: 'string', required: true, private: true },
    list: { type: 'string', required: true, private: true },
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
 * A place that a list named, and the mirror there. It outlives the mirror: what an editor deleted is
 * not brought back. `written` is what the list last wrote; a field that says something else by now is
 * an editor's.
 */
export const mirrorListEntrySchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_mirror_list_entries',
  info: {
    singularName: 'mirror-list-entry',
    pluralName: 'mirror-list-entries',
    displayName: 'Mirror of a list',
    description: 'Which mirrors come from which list',
  },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [
    { name: 'newsroom_mirror_list_entries_uq', columns: ['entry_key'], type: 'unique' },
    { name: 'newsroom_mirror_list_entries_list_idx', columns: ['list_key', 'is_named'] },
    { name: 'newsroom_mirror_list_entries_place_idx', columns: ['place_key'] },
  ],
  attributes: {
    /** SHA-256 of outlet, list and place. */
    entryKey: { type: 'string', required: true, private: true },
    listKey: { type: 'string', required: true, private: true },
    /** SHA-256 of outlet and place: the same in all lists of an outlet. */
    placeKey: { type: 'string', required: true, private: true },
    /** Document identifier. */
    mirror: { type: 'string', required: true, private: true },
    /** Whether this list made the mirror, and keeps it. */
    isKept: { type: 'boolean', required: true, private: true },
    /** Whether the list names it now. */
    isNamed: { type: 'boolean', required: true, private: true },
    written: { type: 'json', private: true },
  },
} as const;
