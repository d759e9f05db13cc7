import { useEffect } from 'react';

type Listener = (caption: string) => void;

const listeners = new Set<Listener>();

/**
 * Opens the card of a caption in the panel of captions, and brings the editor to it.
 *
 * @param caption identifier
 * @returns whether that panel is there
 */
export function showCaption(caption: string): boolean {
  for (const listener of listeners) listener(caption);
  return listeners.size > 0;
}

/** Hears which caption somebody wants to see. */
export function useCaptionWanted(listener: Listener): void {
  useEffect(() => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [listener]);
}
