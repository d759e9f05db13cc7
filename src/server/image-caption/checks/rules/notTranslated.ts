import type { CaptionCheck } from './captionRule';

/** The caption came with its story from another language, and nobody has written it in this one. */
export const notTranslated: CaptionCheck = ({ text, fields }) =>
  fields.awaitsTranslation
    ? [
        {
          rule: 'not-translated',
          severity: 'warning',
          message: 'The words are those of another language and are not translated yet.',
          evidence: { text },
        },
      ]
    : [];
