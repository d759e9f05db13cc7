import type { Core } from '@strapi/strapi';
import { storyVersionSchema } from './contentType';
import { historyController } from './controller';
import { pruneHistory } from './pruneHistory';

export const historyContentTypes = { 'story-version': { schema: storyVersionSchema } };

export const historyControllers = { history: historyController };

export const historyServices = {
  /** `strapi.plugin('newsroom').service('history').prune()`: what is done each night. */
  history: ({ strapi }: { strapi: Core.Strapi }) => ({
    prune: (now = Date.now()) => pruneHistory(strapi, now),
  }),
};

export { historyRoutes } from './routes';
export { scheduleHistoryPruning } from './pruneHistory';

export { keepPublications } from './keepPublications';
export { keepVersionAfterSave, keepVersionOfCaptionAfterSave } from './hooks/keepVersionAfterSave';
