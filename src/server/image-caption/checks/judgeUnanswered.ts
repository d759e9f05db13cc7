import type { CaptionCheck } from './check';

/** A judge that must be heard before anything is published has not answered yet. */
export const judgeUnanswered: CaptionCheck = ({ judgement, picture }) => {
  if (judgement !== 'unanswered') return [];
  return [
    {
      rule: 'judge-unanswered',
      severity: 'error',
      message:
        'The judge that looks at pictures has not answered on this one yet. Try again in a moment.',
      evidence: { sha256: picture?.sha256 ?? null },
    },
  ];
};
