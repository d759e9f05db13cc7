import { hasWords } from '../finished';
import type { CaptionCheck } from './captionRule';

/** A picture without words is not finished: readers are not told what they see, nor is anything compared. */
export const noWords: CaptionCheck = ({ text }) => {
  if (hasWords(text)) return [];
  return [
    {
      rule: 'no-words',
      severity: 'warning',
      message: 'The caption has no words yet.',
      evidence: { text },
    },
  ];
};
