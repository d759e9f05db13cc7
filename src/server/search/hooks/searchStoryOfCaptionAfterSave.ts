import { storiesOfCaption, writeReason } from '../../image-caption';
import type { Change } from '../../moments';
import { storySearch } from '../storySearch';

const STATES = ['draft', 'published'] as const;

/** Lets a story be found by its captions as they are since one was saved. */
export async function searchStoryOfCaptionAfterSave(change: Change): Promise<void> {
  const search = storySearch(change.strapi);
  // What is written with a story is read when that is done.
  const reason = writeReason();
  if (!search.isOn || search.isForeign || reason === 'article' || reason === 'draft') return;
  await search.follow(await storiesOfCaption(change), STATES);
}

/** The same for an operator's engine. */
export async function searchStoryOfCaptionAfterCommit(change: Change): Promise<void> {
  const search = storySearch(change.strapi);
  if (search.isOn && search.isForeign) await search.follow(await storiesOfCaption(change), STATES);
}
