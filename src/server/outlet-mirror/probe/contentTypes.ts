const hidden = {
  'content-manager': { visible: false },
  'content-type-builder': { visible: false },
} as const;

/** What was found, in both tables. */
const observation = {
  message: { type: 'text', private: true },
  httpStatus: { type: 'integer', private: true },
  latencyMs: { type: 'integer', private: true },
  finalUrl: { type: 'text', private: true },
  certificateExpiresAt: { type: 'datetime', private: true },
} as const;

/**
 * What holds of a mirror as it was looked at, a row each. It stands beside the mirror's own row, which
 * editors write and no machine does. `nextLookAt` is what nodes agree by: who moves it on looks.
 */
export const mirrorHealthSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_mirror_health',
  info: {
    singularName: 'mirror-health',
    pluralName: 'mirror-healths',
    displayName: 'Mirror health',
    description: 'What holds of each mirror',
  },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [
    { name: 'newsroom_mirror_health_uq', columns: ['mirror'], type: 'unique' },
    { name: 'newsroom_mirror_health_next_idx', columns: ['next_look_at'] },
  ],
  attributes: {
    /** Document identifier. */
    mirror: { type: 'string', required: true, private: true },
    nextLookAt: { type: 'datetime', required: true, private: true },
    checkedAt: { type: 'datetime', private: true },
    verdict: { type: 'string', private: true },
    pending: { type: 'string', private: true },
    pendingCount: { type: 'integer', required: true, default: 0, private: true },
    failures: { type: 'integer', required: true, default: 0, private: true },
    ...observation,
  },
} as const;

/** Every look, until it is old. */
export const mirrorLookSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_mirror_looks',
  info: {
    singularName: 'mirror-look',
    pluralName: 'mirror-looks',
    displayName: 'Mirror look',
    description: 'What was found of each mirror, and when',
  },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [
    { name: 'newsroom_mirror_looks_mirror_idx', columns: ['mirror', 'checked_at'] },
    { name: 'newsroom_mirror_looks_checked_idx', columns: ['checked_at'] },
  ],
  attributes: {
    mirror: { type: 'string', required: true, private: true },
    checkedAt: { type: 'datetime', required: true, private: true },
    verdict: { type: 'string', required: true, private: true },
    ...observation,
  },
} as const;
