import { useAuth } from '@strapi/strapi/admin';
import { ARTICLE } from './uids';

/**
 * Whether the editor's roles let them save stories at all: what is held in the form of a story until it is saved is of
 * no use to others. The server asks again, and for the story.
 */
export const useMayUpdateStories = (): boolean =>
  useAuth('useMayUpdateStories', ({ permissions }) =>
    permissions.some(
      ({ action, subject }) =>
        subject === ARTICLE && action === 'plugin::content-manager.explorer.update'
    )
  );
