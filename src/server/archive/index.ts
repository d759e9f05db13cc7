import type { Core } from '@strapi/strapi';
import { importStory, type ImportOptions } from './importStory';
import { pastedStoryController } from './pasted-story';
import type { Story } from './story';

export type { ImportOptions, ImportReport } from './importStory';
export { pastedStoryRoutes } from './pasted-story';
export type { Story } from './story';

export const archiveControllers = { 'pasted-story': pastedStoryController };

/** `strapi.plugin('newsroom').service('archive')`: stories in from outside. */
export const archiveService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** See {@link importStory}. */
  importStory: (story: Story, options?: ImportOptions) => importStory(strapi, story, options),
});
