import { HIDDEN } from '../../strapi/hidden';

/**
 * What the reviewer has answered, by what it was asked: the same picture, words and story are not asked
 * about twice. `caption` says for whom it was asked last, so that it goes with the caption.
 */
export const reviewerAnswerSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_reviewer_answers',
  info: {
    singularName: 'reviewer-answer',
    pluralName: 'reviewer-answers',
    displayName: 'Reviewer answer',
    description: 'What the reviewer answered about a picture and its words',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  indexes: [
    { name: 'newsroom_reviewer_answers_question_uq', columns: ['question'], type: 'unique' },
    { name: 'newsroom_reviewer_answers_caption_idx', columns: ['caption'] },
  ],
  attributes: {
    /** A SHA-256 of picture, words and story. */
    question: { type: 'string', required: true, private: true },
    caption: { type: 'string', private: true },
    findings: { type: 'json', required: true, private: true },
    answeredAt: { type: 'datetime', required: true, private: true },
  },
} as const;
