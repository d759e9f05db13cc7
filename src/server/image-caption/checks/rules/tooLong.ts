import type { CaptionCheck } from './captionRule';

/** What is longer is a paragraph of the story, or several captions in one. */
export const tooLong: CaptionCheck = ({ text }, { longestCaption }) => {
  const { length } = text.trim();
  if (length <= longestCaption) return [];
  return [
    {
      rule: 'too-long',
      severity: 'info',
      message: `The caption has ${length} characters; ${longestCaption} are the limit.`,
      evidence: { characters: length, limit: longestCaption },
    },
  ];
};
