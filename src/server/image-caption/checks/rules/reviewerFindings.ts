import type { CaptionCheck } from './captionRule';

/** What the reviewer, who looks at the picture, has found. */
export const reviewerFindings: CaptionCheck = ({ reviewerAnswer }) =>
  reviewerAnswer === null || reviewerAnswer === 'unanswered'
    ? []
    : reviewerAnswer.map((finding) => ({ rule: 'reviewer', ...finding }));
