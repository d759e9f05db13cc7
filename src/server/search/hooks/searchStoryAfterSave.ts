import type { Change } from '../../moments';
import { storySearch } from '../storySearch';
import { statesOf } from './statesOf';

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
