import type { CaptionReview } from '../../../../types/caption-review';
import { sameJson } from '../../plain';

/**
 * What was found of captions now, with those of which the same was found before as they were: what is drawn of
 * them need not be drawn again.
 */
export function sameReviews(
  now: readonly CaptionReview[],
  before: readonly CaptionReview[] | null
): readonly CaptionReview[] {
  if (before === null) return now;
  const formerly = new Map(before.map((each) => [each.documentId ?? each.key, each]));
  const shared = now.map((each) => {
    const former = formerly.get(each.documentId ?? each.key);
    return former && sameJson(former, each) ? former : each;
  });
  const isSame =
    shared.length === before.length && shared.every((each, index) => each === before[index]);
  return isSame ? before : shared;
}
