import { HIDDEN } from '../../strapi/hidden';

/**
 * What became of a story that was public and is no more, in one language: what its slugs answer,
 * and the version that was public, for whoever undoes it. One row is `active` for as long as the
 * story is away; the others are the history of who did it, when and why.
 *
 * `article` is the document's identifier and no relation: a reason outlives a deleted story.
 */
export const withdrawalSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_withdrawals',
  info: {
    singularName: 'withdrawal',
    pluralName: 'withdrawals',
    displayName: 'Withdrawal',
    description: 'Why a story is no longer public, and what was',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  indexes: [
    // Every database takes any number of empty values in a unique index: only one row is active.
    {
      name: 'newsroom_withdrawals_active_uq',
      columns: ['article', 'locale', 'active'],
      type: 'unique',
    },
    // What has left on a day, for the desk.
    { name: 'newsroom_withdrawals_since_idx', columns: ['active', 'started_at'] },
  ],
  attributes: {
    article: { type: 'string', required: true, private: true },
    /** True while the story is away, and empty after. */
    active: { type: 'boolean', private: true },
    /** What an editor chose: 410 or 451. Empty for a story that was only unpublished. */
    httpStatus: { type: 'integer', private: true },
    /** What readers are told. */
    reason: { type: 'text', private: true },
    /** The page of the authority that demanded it (RFC 7725, `blocked-by`). */
    authority: { type: 'text', private: true },
    /** Who did it, by the name they had then; empty where no administrator did. */
    startedBy: { type: 'string', private: true },
    startedAt: { type: 'datetime', required: true, private: true },
    endedBy: { type: 'string', private: true },
    endedAt: { type: 'datetime', private: true },
    /** `restored`: the version that was public came back. `published`: the draft was published. */
    endedHow: { type: 'enumeration', enum: ['restored', 'published'], private: true },
    /** The version that was public, with its captions; emptied when it is no longer needed. */
    kept: { type: 'json', private: true },
  },
} as const;
