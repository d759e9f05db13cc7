import { ARTICLE } from '../uids';

/** Who may read stories sees the desk; the server asks the same, story by story. */
export const READ_STORIES = [{ action: 'plugin::content-manager.explorer.read', subject: ARTICLE }];
