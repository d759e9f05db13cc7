import { HIDDEN } from '../../strapi/hidden';

/**
 * What editors decided about one language of a caption: to publish it although a check calls it
 * wrong (`override`), or to keep it back although its article goes out (`hold`). A decision ends and
 * is kept, so that one can see who decided what and when. No API shows or writes it.
 */
export const captionDecisionSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_caption_decisions',
  info: {
    singularName: 'caption-decision',
    pluralName: 'caption-decisions',
    displayName: 'Caption decision',
    description: 'Who let a caption pass, or held it back, and why',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  indexes: [{ name: 'newsroom_caption_decisions_caption_idx', columns: ['caption', 'locale'] }],
  attributes: {
    caption: { type: 'string', required: true, private: true },
    kind: { type: 'enumeration', enum: ['override', 'hold'], required: true, private: true },
    /** The name of the editor; null for a program. */
    by: { type: 'string', private: true },
    at: { type: 'datetime', required: true, private: true },
    reason: { type: 'text', private: true },
    /** For which words, picture and story an override was given. */
    wordsDigest: { type: 'string', private: true },
    sha256: { type: 'string', private: true },
    article: { type: 'string', private: true },
    endedAt: { type: 'datetime', private: true },
    endedBecause: {
      type: 'enumeration',
      enum: ['words', 'picture', 'editor'],
      private: true,
    },
  },
} as const;
