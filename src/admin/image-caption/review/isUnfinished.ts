import type { CaptionReview } from '../../../../types/caption-review';

const UNFINISHED: ReadonlySet<string> = new Set(['no-words', 'no-picture']);

/** Whether a caption lacks what none is published without: its picture, or its words. */
export const isUnfinished = ({ picture, findings }: CaptionReview): boolean =>
  picture === null || findings.some(({ rule }) => UNFINISHED.has(rule));
