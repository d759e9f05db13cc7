import type { Change } from '../../moments';
import type { StoryState } from '../engines';
import { storySearch } from '../storySearch';

/** What a write of a story can have changed: a draft that is saved leaves alone what is public. */
function statesOf({ action, published }: Change): StoryState[] {
  const isOfDraft = !published && action !== 'delete' && action !== 'unpublish';
  return isOfDraft ? ['draft'] : ['draft', 'published'];
}

/** Lets a story be found by what it says since it was saved; in the database's own engine at once. */
export async function searchStoryAfterSave(change: Change): Promise<void> {
  const search = storySearch(change.strapi);
  if (search.isOn && !search.isForeign) await search.follow(change.versions, statesOf(change));
}

/** The same for an operator's engine, which knows nothing of transactions. */
export async function searchStoryAfterCommit(change: Change): Promise<void> {
  const search = storySearch(change.strapi);
  if (search.isOn && search.isForeign) await search.follow(change.versions, statesOf(change));
}
