import type { Change } from '../../moments';
import { renewUrls } from '../renewUrls';

/**
 * Looks again behind the commit, where everything is to be seen: inside a transaction that had read
 * before it took the lock, MariaDB and MySQL hide what was published meanwhile.
 */
export async function renewUrlsAfterCommit({ strapi }: Change): Promise<void> {
  await renewUrls(strapi);
}
