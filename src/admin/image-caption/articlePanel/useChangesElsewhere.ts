import { useEffect, useRef } from 'react';
import { useStoryChangesQuery } from '../captionReviewApi';

/**
 * Tells when what a story's captions are checked against may be another: the story or a caption was saved,
 * published or changed in a window over the page, a publication was tried, or the editor comes back from
 * another tab.
 *
 * @param captions identifiers of those that are shown
 */
export function useChangesElsewhere(
  story: string | null,
  captions: readonly string[],
  onChange: () => void
): void {
  const { fulfilledTimeStamp } = useStoryChangesQuery({ story, captions: [...captions].sort() });
  const seen = useRef<number>(undefined);
  useEffect(() => {
    if (seen.current !== undefined && seen.current !== fulfilledTimeStamp) onChange();
    seen.current = fulfilledTimeStamp;
  }, [fulfilledTimeStamp, onChange]);

  useEffect(() => {
    window.addEventListener('focus', onChange);
    return () => window.removeEventListener('focus', onChange);
  }, [onChange]);
}
