import { useMemo, useRef } from 'react';
import type { CaptionCheckRequest, CaptionReview } from '../../../../types/caption-review';
import { useLiveAnswer } from '../../liveAnswer';
import { useCheckCaptionsMutation } from '../captionReviewApi';
import { sameReviews } from './sameReviews';

interface LiveCheck {
  /** The latest answer, whose captions are the former ones where nothing else is found; null until there is one. */
  captions: readonly CaptionReview[] | null;
  /** Characters from which on a caption is too long; 0 until there is an answer. */
  longestCaption: number;
  checking: boolean;
  failed: boolean;
  /** Asks again, at once. */
  again(): void;
}

/**
 * Checks captions as they are typed.
 *
 * @param request null where there is nothing to check; a new object for each change
 * @param pause how long hands must rest, in milliseconds; none for a request that is made of a form at rest
 */
export function useLiveCheck(request: CaptionCheckRequest | null, pause?: number): LiveCheck {
  const [check] = useCheckCaptionsMutation();
  const { answer, asking, failed, again } = useLiveAnswer(check, request, pause);
  const shown = useRef<readonly CaptionReview[] | null>(null);
  const captions = useMemo(
    () => (shown.current = answer && sameReviews(answer.captions, shown.current)),
    [answer]
  );
  return {
    captions,
    longestCaption: answer?.longestCaption ?? 0,
    checking: asking,
    failed,
    again,
  };
}
