import { useCallback, useEffect, useRef, useState } from 'react';

/** How long an editor's hands must rest before what is typed is asked about, in milliseconds. */
const PAUSE = 400;

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
 */
export function useLiveAnswer<Request, Answer>(
  ask: (request: Request) => Running<Answer>,
  request: Request | null
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
      now ? 0 : PAUSE
    );
    return () => {
      stale = true;
      clearTimeout(timer);
      running?.abort();
    };
  }, [request, asked, ask]);

  const again = useCallback(() => setAsked((times) => times + 1), []);
  return { answer, asking, failed, again };
}
