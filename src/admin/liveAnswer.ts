import { useCallback, useEffect, useRef, useState } from 'react';
import { PAUSE } from './settledForm';

/** A request on its way, as Strapi's store hands it out. */
interface Running<Answer> {
  unwrap(): Promise<Answer>;
  abort(): void;
}

export interface LiveAnswer<Answer> {
  /** The latest answer; null until there is one. */
  answer: Answer | null;
  asking: boolean;
  failed: boolean;
  /** Asks again, at once. */
  again(): void;
}

/**
 * Asks about what is typed, a moment after the last keystroke. An answer to an earlier wording is
 * dropped, however late it comes.
 *
 * @param request null where there is nothing to ask; a new object for each change
 * @param pause how long hands must rest, in milliseconds; none for a request that is made of a form at rest
 */
export function useLiveAnswer<Request, Answer>(
  ask: (request: Request) => Running<Answer>,
  request: Request | null,
  pause = PAUSE
): LiveAnswer<Answer> {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [asking, setAsking] = useState(request !== null);
  const [failed, setFailed] = useState(false);
  const [asked, setAsked] = useState(0);
  const waited = useRef(-1);

  useEffect(() => {
    if (request === null) return undefined;
    let stale = false;
    let running: Running<Answer> | undefined;
    const now = waited.current !== asked;
    waited.current = asked;
    setAsking(true);
    const timer = setTimeout(
      () => {
        running = ask(request);
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
            if (!stale) setAsking(false);
          });
      },
      now ? 0 : pause
    );
    return () => {
      stale = true;
      clearTimeout(timer);
      running?.abort();
    };
  }, [request, asked, ask, pause]);

  const again = useCallback(() => setAsked((times) => times + 1), []);
  return { answer, asking, failed, again };
}
