import { HIDDEN } from '../strapi/hidden';

/**
 * What each committed write touched, for the other nodes on the same database. A row is written in
 * the transaction of the write, so that one is never there without the other.
 */
export const cacheChangeSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_cache_changes',
  info: {
    singularName: 'cache-change',
    pluralName: 'cache-changes',
    displayName: 'Cache change',
    description: 'What the last writes touched, for the other nodes',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  indexes: [{ name: 'newsroom_cache_changes_at_idx', columns: ['created_at'] }],
  attributes: {
    /** Surrogate keys, with a space between them. */
    touched: { type: 'text', required: true, private: true },
    /** The node that wrote it, and knows already. */
    node: { type: 'string', required: true, private: true },
  },
} as const;
