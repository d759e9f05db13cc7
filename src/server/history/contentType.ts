import { HIDDEN } from '../strapi/hidden';

/**
 * What a story was at a time, in one language: one row for each save by an editor, each publication and
 * each end of one.
 *
 * `article` is the document's identifier and no relation: what readers saw outlives a deleted story.
 */
export const storyVersionSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_story_versions',
  info: {
    singularName: 'story-version',
    pluralName: 'story-versions',
    displayName: 'Story version',
    description: 'What a story was at a time',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  indexes: [
    { name: 'newsroom_story_versions_story_idx', columns: ['article', 'locale', 'at'] },
    { name: 'newsroom_story_versions_address_idx', columns: ['address', 'at'] },
    { name: 'newsroom_story_versions_at_idx', columns: ['kind', 'at'] },
  ],
  attributes: {
    article: { type: 'string', required: true, private: true },
    locale: { type: 'string', required: true, private: true },
    kind: {
      type: 'enumeration',
      enum: ['save', 'publication', 'end'],
      required: true,
      private: true,
    },
    at: { type: 'datetime', required: true, private: true },
    /** The name the editor had then; empty for a program. */
    by: { type: 'string', private: true },
    /** A digest of the content: what is saved again as it was is not kept twice. */
    digest: { type: 'string', private: true },
    /** A digest of the URL at which readers had it, by which it is found. */
    address: { type: 'string', private: true },
    /** The content, packed; empty for an end. */
    content: { type: 'text', private: true },
  },
} as const;
