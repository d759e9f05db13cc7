import type { Change } from '../../moments/moments';
import { WithdrawalBook } from './withdrawalBook';

/** Who deletes a withdrawn story deletes the version that was kept of it, too. */
export async function forgetVersionAfterSave({ strapi, action, versions }: Change): Promise<void> {
  if (action !== 'delete') return;
  const book = new WithdrawalBook(strapi);
  for (const { documentId, locale } of versions) {
    if (locale !== null) await book.forget({ article: documentId, locale });
  }
}
