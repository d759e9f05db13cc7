import { HIDDEN } from '../../strapi/hidden';

/**
 * What the checks found about one language of a caption, in a table of its own, so that no finding
 * changes the row an editor has open: one row for what readers see and, while the draft or its story
 * says something else, one for the draft. `caption` and `article` are documents' identifiers and no
 * relations, which know one row of a document only.
 */
export const captionVerdictSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_caption_verdicts',
  info: {
    singularName: 'caption-verdict',
    pluralName: 'caption-verdicts',
    displayName: 'Caption verdict',
    description: 'Whether a caption fits its picture and its story',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  indexes: [
    {
      name: 'newsroom_caption_verdicts_caption_uq',
      columns: ['caption', 'locale', 'is_public'],
      type: 'unique',
    },
    { name: 'newsroom_caption_verdicts_rank_idx', columns: ['severity_rank', 'score'] },
    { name: 'newsroom_caption_verdicts_words_idx', columns: ['words_digest'] },
    { name: 'newsroom_caption_verdicts_document_idx', columns: ['file'] },
  ],
  attributes: {
    caption: { type: 'string', required: true, private: true },
    /** Whether it is about what readers see. */
    isPublic: { type: 'boolean', required: true, private: true },
    article: { type: 'string', private: true },
    verdict: {
      type: 'enumeration',
      enum: ['fits', 'look-again', 'wrong'],
      required: true,
      private: true,
    },
    score: { type: 'float', required: true, private: true },
    /** The order in which editors are to look: see `severityRankOf`. */
    severityRank: { type: 'integer', required: true, private: true },
    /** Of the most severe finding. */
    rule: { type: 'string', private: true },
    findings: { type: 'json', required: true, private: true },
    /** By these a caption is found that has the same words, or the same picture. */
    wordsDigest: { type: 'string', required: true, private: true },
    /** Of the picture: the identifier of the document, which outlives `strapi import`. */
    file: { type: 'string', private: true },
    checkedAt: { type: 'datetime', required: true, private: true },
  },
} as const;
