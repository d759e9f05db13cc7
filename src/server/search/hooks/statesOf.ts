import type { Change } from '../../moments';
import type { StoryState } from '../engines';

/** What a write can have changed: a draft that is saved leaves alone what is public. */
export function statesOf({ action, published }: Change): StoryState[] {
  const isOfDraft = !published && action !== 'delete' && action !== 'unpublish';
  return isOfDraft ? ['draft'] : ['draft', 'published'];
}
