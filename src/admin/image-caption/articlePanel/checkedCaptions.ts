import { useEffect, useSyncExternalStore } from 'react';
import type { CaptionReview } from '../../../../types/caption-review';

/** One language of a story; null for one that is not saved. */
export type StoryShown = string | null;

interface Told {
  story: StoryShown;
  captions: readonly CaptionReview[];
}

let told: Told | null = null;
const listeners = new Set<() => void>();

function tell(now: Told | null): void {
  told = now;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Lets other panels of the page know what this one was told, so that they need not ask again. */
export function useTellCaptions(
  story: StoryShown,
  captions: readonly CaptionReview[] | null
): void {
  useEffect(() => {
    if (captions !== null) tell({ story, captions });
  }, [story, captions]);
  // Until then nothing is forgotten between two checks: what is written beside a caption stays on the page.
  useEffect(() => () => tell(null), [story]);
}

/**
 * One of them, by its key; null where the panel with them is not there, undefined where the story has none of it.
 * Nobody hears of it while nothing else is found of this one.
 */
export const useCheckedCaption = (
  story: StoryShown,
  key: string
): CaptionReview | null | undefined =>
  useSyncExternalStore(subscribe, () =>
    told?.story === story ? told.captions.find((each) => each.key === key) : null
  );

/** The captions of a story as they were last checked; null where the panel with them is not there. */
export const useCheckedCaptions = (story: StoryShown): readonly CaptionReview[] | null =>
  useSyncExternalStore(subscribe, () => (told?.story === story ? told.captions : null));
