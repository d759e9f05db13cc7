import { useEffect, useState } from 'react';
import { findSurfaces, type LibraryWords } from './surfaces';

/** A place of our own in Strapi's page, for a notice about a file. */
interface NoticePlace {
  fileId: number;
  element: HTMLElement;
  isChange: boolean;
}

const MARK = 'newsroomPictureNotice';

/** Follows the page while it is open, and keeps a place for a notice wherever a picture can be changed. */
export function useSurfaces(words: LibraryWords): readonly NoticePlace[] {
  const [places, setPlaces] = useState<readonly NoticePlace[]>([]);

  useEffect(() => {
    let waiting = 0;
    const look = () => {
      waiting = 0;
      const found = findSurfaces(document, words).map(({ fileId, before, isChange }) => ({
        fileId,
        isChange,
        element: placeBefore(before),
      }));
      setPlaces((known) => (areSame(known, found) ? known : found));
    };
    // Many changes of a page are one change to look at.
    const watcher = new MutationObserver(() => {
      if (waiting === 0) waiting = requestAnimationFrame(look);
    });
    watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
    look();
    return () => {
      watcher.disconnect();
      cancelAnimationFrame(waiting);
    };
  }, [words]);

  return places;
}

function placeBefore(next: Element): HTMLElement {
  const previous = next.previousElementSibling;
  if (previous instanceof HTMLElement && MARK in previous.dataset) return previous;
  const place = document.createElement('div');
  place.dataset[MARK] = '';
  next.before(place);
  return place;
}

const areSame = (some: readonly NoticePlace[], others: readonly NoticePlace[]) =>
  some.length === others.length &&
  some.every(
    ({ fileId, element }, index) =>
      others[index]?.fileId === fileId && others[index].element === element
  );
