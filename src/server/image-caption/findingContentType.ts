/**
 * What a check found about one language of a caption, in a table of its own, so that no finding
 * changes the row an editor has open. `caption` is the document's identifier and no relation: the
 * finding is about the draft and the published row alike, and relations know only one of them.
 */
export const captionFindingSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_caption_findings',
  info: {
    singularName: 'caption-finding',
    pluralName: 'caption-findings',
    displayName: 'Caption finding',
    description: 'What was found about a caption',
  },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  indexes: [{ name: 'newsroom_caption_findings_caption_idx', columns: ['caption', 'locale'] }],
  attributes: {
    caption: { type: 'string', required: true, private: true },
    rule: { type: 'string', required: true, private: true },
    severity: {
      type: 'enumeration',
      enum: ['error', 'warning', 'info'],
      required: true,
      private: true,
    },
    message: { type: 'text', required: true, private: true },
    evidence: { type: 'json', required: true, private: true },
    at: { type: 'datetime', required: true, private: true },
  },
} as const;
