import { useCallback, useEffect, useRef, useState } from 'react';
import type { CheckRequest, DeskCaption } from '../../../../types/captionDesk';
import { useCheckCaptionsMutation } from '../captionDeskApi';

/** How long an editor's hands must rest before the words are checked, in milliseconds. */
const REST = 400;

export interface LiveCheck {
  /** The latest answer; null until there is one. */
  captions: DeskCaption[] | null;
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
export function useLiveCheck(request: CheckRequest | null): LiveCheck {
  const [check] = useCheckCaptionsMutation();
  const [captions, setCaptions] = useState<DeskCaption[] | null>(null);
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
          .then((answer) => {
            if (stale) return;
            setCaptions(answer.captions);
            setFailed(false);
          })
          .catch(() => {
            if (!stale) setFailed(true);
          })
          .finally(() => {
            if (!stale) setChecking(false);
          });
      },
      now ? 0 : REST
    );
    return () => {
      stale = true;
      clearTimeout(timer);
      running?.abort();
    };
  }, [request, asked, check]);

  const again = useCallback(() => setAsked((times) => times + 1), []);
  return { captions, checking, failed, again };
}
