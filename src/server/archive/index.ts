import type { Core } from '@strapi/strapi';
import { exportStories, type ExportOptions } from './export';
import { importStory, type ImportOptions } from './importStory';
import { importPageController } from './import-page';
import { pastedStoryController } from './pasted-story';
import type { ReadItem } from './reader';
import { newStory, type Story } from './story';
import { StoryReaders } from './storyReaders';
import { importStories, type ImportStoriesOptions } from './writer';

export type { ExportOptions, ExportSummary } from './export';
export type { ImportOptions, ImportReport } from './importStory';
export { importPageRoutes } from './import-page';
export { pastedStoryRoutes } from './pasted-story';
export type { ReadItem, ReaderOptions, StoryFile, StoryReader } from './reader';
export type { Story } from './story';
export type { StoryReaders } from './storyReaders';
export type { ImportStoriesOptions, ImportSummary, StoryReport } from './writer';

export const archiveControllers = {
  'pasted-story': pastedStoryController,
  'import-page': importPageController,
};

/** `strapi.plugin('newsroom').service('story-readers').add(reader)`: formats that a project reads. */
export const storyReadersService = () => new StoryReaders();

/** `strapi.plugin('newsroom').service('archive')`: stories in from outside, and out again. */
export const archiveService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** A story of which nothing is known but what is given; for readers of a project's own. */
  newStory,
  /** See {@link importStory}. */
  importStory: (story: Story, options?: ImportOptions) => importStory(strapi, story, options),
  /** See {@link importStories}. */
  importStories: (items: AsyncIterable<ReadItem>, options?: ImportStoriesOptions) =>
    importStories(strapi, items, options),
  /** See {@link exportStories}. */
  exportStories: (options: ExportOptions) => exportStories(strapi, options),
});
