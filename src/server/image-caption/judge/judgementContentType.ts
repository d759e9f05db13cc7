/**
 * What the judge has answered, by what it was asked: the same picture, words and story are not asked
 * about twice. `caption` says for whom it was asked last, so that it goes with the caption.
 */
export const captionJudgementSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_caption_judgements',
  info: {
    singularName: 'caption-judgement',
    pluralName: 'caption-judgements',
    displayName: 'Caption judgement',
    description: 'What the judge answered about a picture and its words',
  },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  indexes: [
    { name: 'newsroom_caption_judgements_question_uq', columns: ['question'], type: 'unique' },
    { name: 'newsroom_caption_judgements_caption_idx', columns: ['caption'] },
  ],
  attributes: {
    /** A SHA-256 of picture, words and story. */
    question: { type: 'string', required: true, private: true },
    caption: { type: 'string', private: true },
    findings: { type: 'json', required: true, private: true },
    answeredAt: { type: 'datetime', required: true, private: true },
  },
} as const;
