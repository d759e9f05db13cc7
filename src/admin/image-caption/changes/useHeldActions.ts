import type { CaptionAction, CaptionReview } from '../../../../types/caption-review';
import type { CaptionFields } from '../../../../types/caption-changes';
import { useMayUpdateStories } from '../../useMayUpdateStories';
import type { CaptionActions } from '../review/useCaptionActions';
import { useLazyStoredCaptionQuery } from '../words/captionWordsApi';
import type { CaptionWrites } from './useCaptionChanges';

/** What an action writes of a caption; null for one that is no matter of its fields. */
function fieldsOf(action: CaptionAction, { picture }: CaptionReview): CaptionFields | null {
  const description = picture?.says?.description ?? null;
  switch (action) {
    case 'use-picture-caption':
      return description === null ? null : { caption: description };
    case 'mark-file':
      return { isFilePhoto: true };
    case 'unmark-file':
      return { isFilePhoto: false };
    case 'mark-translated':
      return { awaitsTranslation: false };
    default:
      return null;
  }
}

/**
 * The actions on a caption in the form of its story: those that write its fields, or take it off the story, are
 * held in the form and saved with it; at once for who may write captions and saves no story.
 */
export function useHeldActions(
  caption: CaptionReview,
  actions: CaptionActions,
  { write, takeOff }: CaptionWrites
): CaptionActions {
  const [readStored] = useLazyStoredCaptionQuery();
  const mayUpdateStories = useMayUpdateStories();
  const { documentId, locale, updatedAt, text, isFilePhoto, awaitsTranslation } = caption;
  if (!mayUpdateStories) return actions;
  return {
    ...actions,
    async act(acted, action, more) {
      if (documentId === null || updatedAt === null) return false;
      const own = { documentId, updatedAt };
      const fields = fieldsOf(action, caption);
      if (fields) write(own, { caption: text, isFilePhoto, awaitsTranslation }, fields);
      else if (action === 'detach') {
        // The story may have been saved since the caption was checked: what its editor reads is what stands then.
        const { data: stored } = await readStored({ documentId, locale });
        takeOff(stored?.caption === text ? { documentId, updatedAt: stored.updatedAt } : own, text);
      } else return actions.act(acted, action, more);
      return true;
    },
  };
}
