import type { Change } from '../../moments';
import { captionSearch } from '../captionSearch';
import { statesOf } from './statesOf';

/** Lets a caption be found by what it says since it was saved. */
export const searchCaptionAfterSave = (change: Change): Promise<void> =>
  captionSearch(change.strapi).follow(change.versions, statesOf(change));
