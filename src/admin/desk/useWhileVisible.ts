import { useEffect, useRef } from 'react';

/**
 * Does something again and again while the page is seen, and at once when it is seen again: nobody asks for
 * pages in the background.
 *
 * @param every in milliseconds
 */
export function useWhileVisible(work: () => void, every: number): void {
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => {
    const isSeen = () => document.visibilityState === 'visible';
    const timer = setInterval(() => {
      if (isSeen()) latest.current();
    }, every);
    const onChange = () => {
      if (isSeen()) latest.current();
    };
    document.addEventListener('visibilitychange', onChange);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onChange);
    };
  }, [every]);
}
