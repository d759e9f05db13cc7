import type { Core } from '@strapi/strapi';
import { searchController } from './controller';
import { StorySearch } from './storySearch';

export const searchControllers = { search: searchController };

export const searchServices = {
  /** `strapi.plugin('newsroom').service('search').rebuild()`: after stories were written past Strapi. */
  search: ({ strapi }: { strapi: Core.Strapi }) => new StorySearch(strapi),
};

export { searchInLists } from './searchInLists';
export { storySearch } from './storySearch';
export { editorsSearchRoutes, SEARCH_ACTIONS, searchRoutes } from './routes';
export { searchStoryAfterCommit, searchStoryAfterSave } from './hooks/searchStoryAfterSave';
export {
  searchStoryOfCaptionAfterCommit,
  searchStoryOfCaptionAfterSave,
} from './hooks/searchStoryOfCaptionAfterSave';
