import type { CaptionCheck } from './captionRule';
import { commonWords } from '../sameWords';

/** A screen reader reads alternative text and caption: the same twice describes the picture to nobody. */
export const altCopiesCaption: CaptionCheck = ({ fields, text }, { sameWords }) => {
  const altText = fields.altText?.trim() ?? '';
  if (altText === '' || (commonWords(altText, text) ?? 0) < sameWords) return [];
  return [
    {
      rule: 'alt-copies-caption',
      severity: 'info',
      message: 'The alternative text repeats the caption. Say what there is to see.',
      evidence: { altText, caption: text },
    },
  ];
};
