import { HIDDEN } from '../../strapi/hidden';

/** What was found, in both tables. */
const finding = {
  message: { type: 'text', private: true },
  httpStatus: { type: 'integer', private: true },
  latencyMs: { type: 'integer', private: true },
  finalUrl: { type: 'text', private: true },
  certificateExpiresAt: { type: 'datetime', private: true },
} as const;

/**
 * What holds of a mirror by its checks, a row each. It stands beside the mirror's own row, which
 * editors write and no machine does. `nextCheckAt` is what nodes agree by: who moves it on checks.
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
  pluginOptions: HIDDEN,
  indexes: [
    { name: 'newsroom_mirror_health_uq', columns: ['mirror'], type: 'unique' },
    { name: 'newsroom_mirror_health_next_idx', columns: ['next_check_at'] },
  ],
  attributes: {
    /** Document identifier. */
    mirror: { type: 'string', required: true, private: true },
    nextCheckAt: { type: 'datetime', required: true, private: true },
    checkedAt: { type: 'datetime', private: true },
    health: { type: 'string', private: true },
    pending: { type: 'string', private: true },
    pendingCount: { type: 'integer', required: true, default: 0, private: true },
    failures: { type: 'integer', required: true, default: 0, private: true },
    ...finding,
  },
} as const;

/** Every check result, until it is old. */
export const mirrorCheckResultSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_mirror_check_results',
  info: {
    singularName: 'mirror-check-result',
    pluralName: 'mirror-check-results',
    displayName: 'Mirror check result',
    description: 'What each check of a mirror found',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  indexes: [
    { name: 'newsroom_mirror_check_results_mirror_idx', columns: ['mirror', 'checked_at'] },
    { name: 'newsroom_mirror_check_results_checked_idx', columns: ['checked_at'] },
  ],
  attributes: {
    mirror: { type: 'string', required: true, private: true },
    checkedAt: { type: 'datetime', required: true, private: true },
    health: { type: 'string', required: true, private: true },
    ...finding,
  },
} as const;
