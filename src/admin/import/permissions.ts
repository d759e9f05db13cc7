import { ARTICLE } from '../uids';

/** Who may write stories imports them; the server asks the same, story by story. */
export const WRITE_STORIES = [
  { action: 'plugin::content-manager.explorer.create', subject: ARTICLE },
];
