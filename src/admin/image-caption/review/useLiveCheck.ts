import { useCallback, useEffect, useRef, useState } from 'react';
import type {
  CaptionCheckAnswer,
  CaptionCheckRequest,
  CaptionReview,
} from '../../../../types/caption-review';
import { useCheckCaptionsMutation } from '../captionReviewApi';

/** How long an editor's hands must rest before the words are checked, in milliseconds. */
const PAUSE = 400;

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
 * Checks what is typed, a moment after the last keystroke. An answer to an earlier wording is
 * dropped, however late it comes.
 *
 * @param request null where there is nothing to check; a new object for each change
 */
export function useLiveCheck(request: CaptionCheckRequest | null): LiveCheck {
  const [check] = useCheckCaptionsMutation();
  const [answer, setAnswer] = useState<CaptionCheckAnswer | null>(null);
  const [checking, setChecking] = useState(request !== null);
  const [failed, setFailed] = useState(false);
  const [asked, setAsked] = useState(0);
  const waited = useRef(-1);

  useEffect(() => {
    if (request === null) return undefined;
    let stale = false;
    let running: ReturnType<typeof check> | undefined;
    const now = waited.current !== asked;
    waited.current = asked;
    setChecking(true);
    const timer = setTimeout(
      () => {
        running = check(request);
        running
          .unwrap()
          .then((latest) => {
            if (stale) return;
            setAnswer(latest);
            setFailed(false);
          })
          .catch(() => {
            if (!stale) setFailed(true);
          })
          .finally(() => {
            if (!stale) setChecking(false);
          });
      },
      now ? 0 : PAUSE
    );
    return () => {
      stale = true;
      clearTimeout(timer);
      running?.abort();
    };
  }, [request, asked, check]);

  const again = useCallback(() => setAsked((times) => times + 1), []);
  return {
    captions: answer?.captions ?? null,
    longestCaption: answer?.longestCaption ?? 0,
    checking,
    failed,
    again,
  };
}
