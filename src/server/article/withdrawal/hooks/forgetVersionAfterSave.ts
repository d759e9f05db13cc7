import type { Change } from '../../../moments';
import { WithdrawalStore } from '../withdrawalStore';

/** Who deletes a withdrawn story deletes the version that was kept of it, too. */
export async function forgetVersionAfterSave({ strapi, action, versions }: Change): Promise<void> {
  if (action !== 'delete') return;
  const store = new WithdrawalStore(strapi);
  for (const { documentId, locale } of versions) {
    if (locale !== null) await store.forget({ article: documentId, locale });
  }
}
