import type { CaptionCheck } from './check';

/** What the judge, who looks at the picture, has found. */
export const judged: CaptionCheck = ({ judgement }) =>
  judgement === null || judgement === 'unanswered'
    ? []
    : judgement.map((finding) => ({ rule: 'judge', ...finding }));
