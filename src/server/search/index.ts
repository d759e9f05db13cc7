import type { Core } from '@strapi/strapi';
import { captionController } from './captionController';
import { CaptionIndex } from './captionSearch';
import { searchController } from './controller';
import { StorySearch } from './storySearch';

export const searchControllers = { search: searchController, 'image-caption': captionController };

export const searchServices = {
  /** `strapi.plugin('newsroom').service('search').rebuild()`: after stories were written past Strapi. */
  search: ({ strapi }: { strapi: Core.Strapi }) => new StorySearch(strapi),
  'caption-search': ({ strapi }: { strapi: Core.Strapi }) => new CaptionIndex(strapi),
};

export { captionSearch } from './captionSearch';
export { compareSearch, startSearch, stopSearch } from './lifecycle';
export { searchInLists } from './searchInLists';
export { storySearch } from './storySearch';
export { editorsSearchRoutes, SEARCH_ACTIONS, searchRoutes } from './routes';
export { searchCaptionAfterSave } from './hooks/searchCaptionAfterSave';
export { searchStoryAfterCommit, searchStoryAfterSave } from './hooks/searchStoryAfterSave';
export {
  searchStoryOfCaptionAfterCommit,
  searchStoryOfCaptionAfterSave,
} from './hooks/searchStoryOfCaptionAfterSave';
