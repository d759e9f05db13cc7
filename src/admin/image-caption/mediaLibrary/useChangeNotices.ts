import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef } from 'react';
import { useHref } from 'react-router-dom';
import type { PictureUses } from '../../../../types/caption-review';
import { useText } from '../../messages';
import { editPath, IMAGE_CAPTION, listPath } from '../../uids';
import { useLazyPictureUsesQuery } from '../captionReviewApi';
import { watchChanges } from './watchChanges';

const identity = ({ documentId, locale }: PictureUses['captions'][number]) =>
  `${documentId} ${locale}`;

/**
 * Says after a replace or a crop which captions were taken back, even when the dialog is closed
 * already.
 */
export function useChangeNotices(): { watch(fileId: number): void } {
  const say = useText();
  const { toggleNotification } = useNotification();
  const [ask] = useLazyPictureUsesQuery();
  const panel = useHref('/').replace(/\/$/, '');
  /** What hung on each file when its details were opened, or after the last change. */
  const known = useRef(new Map<number, Promise<PictureUses | null>>());

  const uses = useCallback(
    (fileId: number) => {
      const answer = ask(fileId)
        .unwrap()
        .catch(() => null);
      known.current.set(fileId, answer);
      return answer;
    },
    [ask]
  );
  // Once: what is asked while a crop is on its way may know of the change already.
  const watch = useCallback(
    (fileId: number) => {
      if (!known.current.has(fileId)) void uses(fileId);
    },
    [uses]
  );

  useEffect(
    () =>
      watchChanges(async (fileId) => {
        const before = await known.current.get(fileId);
        const after = await uses(fileId);
        if (!before || !after) return;
        const waited = new Set(before.waiting.map(identity));
        const taken = after.waiting.filter((caption) => !waited.has(identity(caption)));
        const [first] = taken;
        if (first === undefined) return;
        const path =
          taken.length === 1
            ? editPath(IMAGE_CAPTION, first.documentId, first.locale)
            : listPath(IMAGE_CAPTION);
        toggleNotification({
          type: 'warning',
          message: say('media.after', { count: taken.length }),
          link: { label: say('media.after.open'), url: `${panel}${path}` },
          // It stays until the editor has read it.
          blockTransition: true,
        });
      }),
    [panel, say, toggleNotification, uses]
  );
  return { watch };
}
