import type { CaptionCheck } from './captionRule';

/** A reviewer that must be heard before anything is published has not answered yet. */
export const reviewerUnanswered: CaptionCheck = ({ reviewerAnswer, picture }) => {
  if (reviewerAnswer !== 'unanswered') return [];
  return [
    {
      rule: 'reviewer-unanswered',
      severity: 'error',
      message:
        'The reviewer that looks at pictures has not answered on this one yet. Try again in a moment.',
      evidence: { sha256: picture?.sha256 ?? null },
    },
  ];
};
