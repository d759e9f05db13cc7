import type { CaptionCheckRequest, CaptionReview } from '../../../../types/caption-review';
import { useLiveAnswer } from '../../liveAnswer';
import { useCheckCaptionsMutation } from '../captionReviewApi';

interface LiveCheck {
  /** The latest answer; null until there is one. */
  captions: CaptionReview[] | null;
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
 */
export function useLiveCheck(request: CaptionCheckRequest | null): LiveCheck {
  const [check] = useCheckCaptionsMutation();
  const { answer, asking, failed, again } = useLiveAnswer(check, request);
  return {
    captions: answer?.captions ?? null,
    longestCaption: answer?.longestCaption ?? 0,
    checking: asking,
    failed,
    again,
  };
}
