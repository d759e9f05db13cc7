import type { Core } from '@strapi/strapi';
import { importStory, type ImportOptions } from './importStory';
import type { Story } from './story';

export type { ImportOptions, ImportReport } from './importStory';
export type { Story } from './story';

/** `strapi.plugin('newsroom').service('archive')`: stories in from outside. */
export const archiveService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** See {@link importStory}. */
  importStory: (story: Story, options?: ImportOptions) => importStory(strapi, story, options),
});
