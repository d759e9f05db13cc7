import type { CaptionReview } from '../../../../types/caption-review';

/** Whether a caption keeps its article from being published. */
export const blocksArticle = ({ gateResult, willBePublished }: CaptionReview): boolean =>
  gateResult === 'blocks' && willBePublished;
